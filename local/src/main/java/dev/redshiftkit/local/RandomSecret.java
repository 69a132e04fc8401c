package dev.redshiftkit.local;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes up what only one instance and its clients know. */
final class RandomSecret {

    private RandomSecret() {}

    /** With a capital letter, a small one and a digit, as Redshift wants passwords to be. */
    static String password(SecureRandom random) {
        return "Rs1" + hex(random, 12);
    }

    /** As long as the secret part of an access key of AWS. */
    static String secretKey(SecureRandom random) {
        return hex(random, 20);
    }

    private static String hex(SecureRandom random, int bytes) {
        byte[] secret = new byte[bytes];
        random.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }
}
