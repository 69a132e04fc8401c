package dev.redshiftkit.local.server;

import dev.redshiftkit.local.identity.PasswordDigests;
import dev.redshiftkit.pgwire.codec.FrontendPhase;
import dev.redshiftkit.pgwire.message.AuthenticationRequest;
import dev.redshiftkit.pgwire.message.AuthenticationResponse;
import dev.redshiftkit.pgwire.message.Bytes;
import dev.redshiftkit.pgwire.message.FrontendMessage;
import java.security.SecureRandom;

/** One request for a password with what is needed to judge the answer. */
sealed interface PasswordCheck {

    /**
     * Makes a check with salts and nonces that are used once. A user of whose password only the other digest is known is
     * asked for that one, as Redshift does.
     */
    static PasswordCheck of(PasswordMethod method, PasswordDigests digests, SecureRandom random) {
        return switch (method) {
            case MD5 -> digests.knowsMd5() ? md5(digests, random) : digest(digests, random);
            case DIGEST -> digests.knowsSha256() ? digest(digests, random) : md5(digests, random);
            case CLEARTEXT -> new Cleartext(digests);
        };
    }

    private static PasswordCheck md5(PasswordDigests digests, SecureRandom random) {
        return new Md5(digests, randomBytes(random, AuthenticationRequest.Md5Password.SALT_LENGTH));
    }

    private static PasswordCheck digest(PasswordDigests digests, SecureRandom random) {
        return new Digest(digests, randomBytes(random, Digest.NONCE_LENGTH));
    }

    private static Bytes randomBytes(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.wrap(bytes);
    }

    /** Returns what to ask the client. */
    AuthenticationRequest request();

    /** Returns how the answer is to be decoded. */
    default FrontendPhase phase() {
        return FrontendPhase.PASSWORD;
    }

    /** Whether the answer proves the password. */
    boolean accepts(FrontendMessage answer);

    /** Returns the check of the same answer against another password. */
    PasswordCheck against(PasswordDigests other);

    record Cleartext(PasswordDigests digests) implements PasswordCheck {

        @Override
        public AuthenticationRequest request() {
            return new AuthenticationRequest.CleartextPassword();
        }

        @Override
        public PasswordCheck against(PasswordDigests other) {
            return new Cleartext(other);
        }

        @Override
        public boolean accepts(FrontendMessage answer) {
            return answer instanceof AuthenticationResponse.Password given && digests.matches(given.password());
        }
    }

    record Md5(PasswordDigests digests, Bytes salt) implements PasswordCheck {

        @Override
        public AuthenticationRequest request() {
            return new AuthenticationRequest.Md5Password(salt);
        }

        @Override
        public PasswordCheck against(PasswordDigests other) {
            return new Md5(other, salt);
        }

        @Override
        public boolean accepts(FrontendMessage answer) {
            return answer instanceof AuthenticationResponse.Password given
                    && digests.matchesMd5(given.password(), salt.toByteArray());
        }
    }

    record Digest(PasswordDigests digests, Bytes nonce) implements PasswordCheck {

        private static final int NONCE_LENGTH = 16;

        @Override
        public AuthenticationRequest request() {
            return new AuthenticationRequest.Digest(
                    AuthenticationRequest.Digest.SHA_256, Bytes.wrap(digests.salt()), nonce);
        }

        @Override
        public FrontendPhase phase() {
            return FrontendPhase.DIGEST;
        }

        @Override
        public PasswordCheck against(PasswordDigests other) {
            return new Digest(other, nonce);
        }

        @Override
        public boolean accepts(FrontendMessage answer) {
            return answer instanceof AuthenticationResponse.DigestAnswer given
                    && digests.matchesSha256(
                            given.digest().toByteArray(),
                            nonce.toByteArray(),
                            given.clientNonce().toByteArray());
        }
    }
}
