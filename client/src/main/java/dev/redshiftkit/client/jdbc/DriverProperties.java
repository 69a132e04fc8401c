package dev.redshiftkit.client.jdbc;

import dev.redshiftkit.client.credentials.PasswordCredentials;
import dev.redshiftkit.client.tls.TlsMode;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The connection properties given to the driver: these and no others.
 *
 * <p>Users cannot add any. Properties of earlier drivers could name classes to load or files to write (CVE-2022-41828,
 * CVE-2026-8178), and {@code preferQueryMode=simple} made injection possible (CVE-2024-32888), so there is no way here to
 * set one from outside.
 */
public final class DriverProperties {

    private static final String ACCEPT_ANY_CERTIFICATE = "com.amazon.redshift.ssl.NonValidatingFactory";

    private final Map<String, String> properties = new TreeMap<>();

    /**
     * @param loginTimeout for reaching the server and logging in together; rounded up to whole seconds
     */
    public DriverProperties(String applicationName, TlsMode tls, Duration loginTimeout) {
        properties.putAll(behaviour());
        properties.putAll(encryption(tls));
        properties.put("ApplicationName", applicationName);
        properties.put("loginTimeout", seconds(loginTimeout));
        properties.put("connectTimeout", seconds(loginTimeout));
    }

    private static Map<String, String> behaviour() {
        return Map.of(
                // With the ring buffer a result cut off by a lost connection can look complete, without any exception.
                "enableFetchRingBuffer", "false",
                // COMMIT of a failed transaction is answered with ROLLBACK, which the driver takes for success
                // otherwise.
                "raiseExceptionOnSilentRollback", "true",
                // The detail of a server error holds data; it stays readable for us beside the message.
                "logServerErrorDetail", "false",
                // With generated names every statement is a named one, with more messages to make and to close it.
                "enableGeneratedName", "false",
                "tcpKeepAlive", "true",
                "cancelSignalTimeout", "2",
                "statementCloseTimeout", "5",
                "maxWarningCount", "20");
    }

    private static Map<String, String> encryption(TlsMode tls) {
        if (tls instanceof TlsMode.VerifyFull full) {
            return full.authority()
                    .map(file -> Map.of("ssl", "true", "sslmode", "verify-full", "sslrootcert", file.toString()))
                    .orElse(Map.of("ssl", "true", "sslmode", "verify-full"));
        }
        if (tls instanceof TlsMode.VerifyCa ca) {
            String file = ca.authority().toString();
            return Map.of("ssl", "true", "sslmode", "verify-ca", "sslrootcert", file);
        }
        // The driver has no mode for this; a class of its own that accepts any certificate is its documented way.
        boolean encrypted = tls instanceof TlsMode.Require;
        return encrypted ? Map.of("ssl", "true", "sslfactory", ACCEPT_ANY_CERTIFICATE) : Map.of("ssl", "false");
    }

    private static String seconds(Duration duration) {
        return Long.toString(Math.max(1, duration.plusMillis(999).toSeconds()));
    }

    Properties forLogin(PasswordCredentials credentials) {
        Properties login = new Properties();
        login.putAll(properties);
        login.setProperty("user", credentials.user());
        login.setProperty("password", credentials.password().reveal());
        return login;
    }

    /** Names and values without user and password, to be shown or logged. */
    public Map<String, String> withoutCredentials() {
        return Map.copyOf(properties);
    }
}
