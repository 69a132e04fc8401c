package dev.redshiftkit.local.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class PasswordDigestsTest {

    private final PasswordDigests digests = PasswordDigests.of("ann", "Secret1", new SecureRandom());

    @Test
    void passwordMatchesItselfAndNothingElse() {
        assertThat(digests.matches("Secret1")).isTrue();
        assertThat(digests.matches("secret1")).isFalse();
        assertThat(digests.matches("")).isFalse();
    }

    /** Computed with md5sum: md5("Secret1ann") in digits, then md5(those digits and the salt "salt"). */
    @Test
    void md5IsTheOneOfThePostgresqlManual() {
        byte[] salt = "salt".getBytes(UTF_8);
        assertThat(digests.matchesMd5("md5009d73bd94388601609f7dfd6875233d", salt))
                .isTrue();
        assertThat(digests.matchesMd5("md5009d73bd94388601609f7dfd6875233d", "tlas".getBytes(UTF_8)))
                .isFalse();
        assertThat(digests.matchesMd5("", salt)).isFalse();
    }

    @Test
    void sha256CoversPasswordSaltAndBothNonces() throws NoSuchAlgorithmException {
        byte[] serverNonce = {1, 2, 3};
        byte[] clientNonce = "1795435200000".getBytes(UTF_8);
        byte[] salted = sha256("Secret1".getBytes(UTF_8), digests.salt());
        byte[] response = sha256(salted, serverNonce, clientNonce);
        assertThat(digests.matchesSha256(response, serverNonce, clientNonce)).isTrue();
        assertThat(digests.matchesSha256(response, clientNonce, serverNonce)).isFalse();
        assertThat(digests.matchesSha256(new byte[0], serverNonce, clientNonce)).isFalse();
    }

    @Test
    void equalPasswordsAreSaltedDifferently() {
        assertThat(digests.salt())
                .isNotEqualTo(
                        PasswordDigests.of("ann", "Secret1", new SecureRandom()).salt());
    }

    private static byte[] sha256(byte[]... parts) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
