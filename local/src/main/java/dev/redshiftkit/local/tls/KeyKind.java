package dev.redshiftkit.local.tls;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import org.bouncycastle.asn1.x509.KeyUsage;

/** The keys that certificates can be for. */
enum KeyKind {
    EC("EC", KeyUsage.digitalSignature),
    /** So short that it can sign nothing in TLS: it can only have the key of the session encrypted with it. */
    RSA_512("RSA", KeyUsage.keyEncipherment);

    private final String algorithm;
    private final int usage;

    KeyKind(String algorithm, int usage) {
        this.algorithm = algorithm;
        this.usage = usage;
    }

    KeyPair generate(SecureRandom random) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(parameters(), random);
        return generator.generateKeyPair();
    }

    private AlgorithmParameterSpec parameters() {
        return switch (this) {
            case EC -> new ECGenParameterSpec("secp256r1");
            case RSA_512 -> new RSAKeyGenParameterSpec(512, RSAKeyGenParameterSpec.F4);
        };
    }

    /** Returns what a server does with such a key. */
    KeyUsage usage() {
        return new KeyUsage(usage);
    }
}
