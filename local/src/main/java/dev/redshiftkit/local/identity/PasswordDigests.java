package dev.redshiftkit.local.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is kept of a user's password: enough to check it in the ways a Redshift driver can prove it, and not the password
 * itself. Which ways these are depends on what is known: CREATE USER may be given nothing but a digest.
 *
 * <p>Comparisons take the same time wherever the difference is. Immutable; nothing here prints a digest but {@link #stored}.
 */
public final class PasswordDigests {

    private static final String MD5 = "md5";
    private static final String SHA256 = "sha256";

    private final String user;
    private final Optional<String> md5;
    private final Optional<Salted> sha256;

    private PasswordDigests(String user, Optional<String> md5, Optional<Salted> sha256) {
        this.user = user;
        this.md5 = md5;
        this.sha256 = sha256;
    }

    /** Digests a password in every way. */
    public static PasswordDigests of(String user, String password) {
        return new PasswordDigests(user, Optional.of(md5Of(user, password)), Optional.of(Salted.of(user, password)));
    }

    /** Digests a password by SHA-256 only. */
    public static PasswordDigests ofSha256(String user, String password) {
        return new PasswordDigests(user, Optional.empty(), Optional.of(Salted.of(user, password)));
    }

    /**
     * Reads what {@link #stored} has written. CREATE USER takes the same two forms, one at a time: {@code md5} and the
     * digest of password and user name, or {@code sha256|digest|salt}, both of 256 bits, all in hexadecimal digits.
     *
     * @throws IllegalArgumentException if the text is neither
     */
    public static PasswordDigests parse(String user, String stored) {
        Optional<String> md5 = Optional.empty();
        Optional<Salted> sha256 = Optional.empty();
        for (String form : stored.split(" ", -1)) {
            if (form.matches("md5[0-9a-fA-F]{32}")) {
                md5 = Optional.of(form.substring(MD5.length()));
            } else if (form.matches("sha256\\|[0-9a-fA-F]{64}\\|[0-9a-fA-F]{64}")) {
                sha256 = Optional.of(Salted.parse(form));
            } else {
                throw new IllegalArgumentException("this is no digest of a password");
            }
        }
        return new PasswordDigests(user, md5, sha256);
    }

    /** Returns all of this as text, which is as good as the password to whoever can send it. */
    public String stored() {
        return Stream.concat(md5.map(MD5::concat).stream(), sha256.map(Salted::text).stream())
                .collect(Collectors.joining(" "));
    }

    /** Whether {@link #matchesMd5} can be true. */
    public boolean knowsMd5() {
        return md5.isPresent();
    }

    /** Whether {@link #matchesSha256} can be true. */
    public boolean knowsSha256() {
        return sha256.isPresent();
    }

    /** Whether this is the password. */
    public boolean matches(String password) {
        boolean byMd5 =
                md5.map(digest -> areAlike(digest, md5Of(user, password))).orElse(false);
        return byMd5 || sha256.map(salted -> salted.matches(password)).orElse(false);
    }

    /**
     * Whether this answers a request for an MD5 password: {@code "md5"} and the digest, in hexadecimal digits, of the
     * stored digest in the same form followed by the salt.
     *
     * @param requestSalt what the request was made with; not the salt of this object
     */
    public boolean matchesMd5(String response, byte[] requestSalt) {
        return md5.map(digest -> areAlike(MD5 + hex(digest("MD5", digest.getBytes(US_ASCII), requestSalt)), response))
                .orElse(false);
    }

    /** Returns the salt a client has to put behind the password before it answers by {@link #matchesSha256}. */
    public byte[] salt() {
        return sha256.map(salted -> salted.salt.clone()).orElseGet(() -> Salted.saltOf(user));
    }

    /** Whether this is SHA-256 over the digest of the salted password, the server's nonce and the client's. */
    public boolean matchesSha256(byte[] response, byte[] serverNonce, byte[] clientNonce) {
        return sha256.map(salted ->
                        MessageDigest.isEqual(digest("SHA-256", salted.digest, serverNonce, clientNonce), response))
                .orElse(false);
    }

    private static String md5Of(String user, String password) {
        return hex(digest("MD5", password.getBytes(UTF_8), user.getBytes(UTF_8)));
    }

    private static boolean areAlike(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
    }

    private static byte[] digest(String algorithm, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            Arrays.stream(parts).forEach(digest::update);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has " + algorithm, e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** A digest of password and salt. */
    private static final class Salted {

        private final byte[] digest;
        private final byte[] salt;

        private Salted(byte[] digest, byte[] salt) {
            this.digest = digest;
            this.salt = salt;
        }

        static Salted of(String user, String password) {
            byte[] salt = saltOf(user);
            return new Salted(PasswordDigests.digest("SHA-256", password.getBytes(UTF_8), salt), salt);
        }

        static Salted parse(String text) {
            String[] parts = text.split("\\|", -1);
            return new Salted(HexFormat.of().parseHex(parts[1]), HexFormat.of().parseHex(parts[2]));
        }

        /**
         * A salt is public, as it is sent to whoever wants to log in, and has to differ from user to user. That it does not
         * come by chance lets the translator stay without any.
         */
        static byte[] saltOf(String user) {
            return PasswordDigests.digest("SHA-256", "redshift-kit salt ".getBytes(UTF_8), user.getBytes(UTF_8));
        }

        boolean matches(String password) {
            return MessageDigest.isEqual(PasswordDigests.digest("SHA-256", password.getBytes(UTF_8), salt), digest);
        }

        String text() {
            return SHA256 + "|" + hex(digest) + "|" + hex(salt);
        }
    }
}
