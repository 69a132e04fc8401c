package dev.redshiftkit.client.tls;

import dev.redshiftkit.client.error.InvalidSettingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;

/** Checks a file of certificates before a handshake fails on it with less to say. */
final class CertificateFile {

    private static final String SETTING = "tls.root-certificate";

    private CertificateFile() {}

    static void require(Path file) {
        if (!Files.isReadable(file)) {
            throw new InvalidSettingException(SETTING, "a readable PEM file", file);
        }
        if (!holdsCertificates(file)) {
            throw new InvalidSettingException(SETTING, "a PEM file with at least one X.509 certificate", file);
        }
    }

    private static boolean holdsCertificates(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return !CertificateFactory.getInstance("X.509")
                    .generateCertificates(stream)
                    .isEmpty();
        } catch (IOException | CertificateException unreadable) {
            return false;
        }
    }
}
