package dev.redshiftkit.local.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What is kept of a user's password: enough to check it in each of the ways a Redshift driver can prove it, and not the
 * password itself. Comparisons take the same time wherever the difference is. Immutable; nothing here prints a digest.
 */
public final class PasswordDigests {

    private static final int SALT_BYTES = 16;

    private final String user;
    private final String md5;
    private final byte[] salt;
    private final byte[] saltedSha256;

    private PasswordDigests(String user, String password, byte[] salt) {
        this.user = user;
        this.md5 = md5Of(user, password);
        this.salt = salt;
        this.saltedSha256 = sha256(password.getBytes(UTF_8), salt);
    }

    /** Digests a password with a salt of its own. */
    public static PasswordDigests of(String user, String password, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PasswordDigests(user, password, salt);
    }

    /** Whether this is the password. */
    public boolean matches(String password) {
        return MessageDigest.isEqual(
                md5.getBytes(US_ASCII), md5Of(user, password).getBytes(US_ASCII));
    }

    /**
     * Whether this answers a request for an MD5 password: {@code "md5"} and the digest, in hexadecimal digits, of the
     * stored digest in the same form followed by the salt.
     *
     * @param requestSalt what the request was made with; not the salt of this object
     */
    public boolean matchesMd5(String response, byte[] requestSalt) {
        String expected = "md5" + hex(digest("MD5", md5.getBytes(US_ASCII), requestSalt));
        return MessageDigest.isEqual(expected.getBytes(US_ASCII), response.getBytes(UTF_8));
    }

    /** Returns the salt a client has to put behind the password before it answers by {@link #matchesSha256}. */
    public byte[] salt() {
        return salt.clone();
    }

    /** Whether this is SHA-256 over the digest of the salted password, the server's nonce and the client's. */
    public boolean matchesSha256(byte[] response, byte[] serverNonce, byte[] clientNonce) {
        return MessageDigest.isEqual(sha256(saltedSha256, serverNonce, clientNonce), response);
    }

    private static String md5Of(String user, String password) {
        return hex(digest("MD5", password.getBytes(UTF_8), user.getBytes(UTF_8)));
    }

    private static byte[] sha256(byte[]... parts) {
        return digest("SHA-256", parts);
    }

    private static byte[] digest(String algorithm, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has " + algorithm, e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
