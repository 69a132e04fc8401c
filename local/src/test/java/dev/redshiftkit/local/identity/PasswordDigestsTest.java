package dev.redshiftkit.local.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordDigestsTest {

    private final PasswordDigests digests = PasswordDigests.of("ann", "Secret1");

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
    void saltDiffersFromUserToUserAndTellsNothingOfThePassword() {
        assertThat(digests.salt())
                .isNotEqualTo(PasswordDigests.of("bob", "Secret1").salt())
                .isEqualTo(PasswordDigests.of("ann", "Secret2").salt());
    }

    @Test
    void whatIsStoredIsReadAgain() {
        PasswordDigests read = PasswordDigests.parse("ann", digests.stored());
        assertThat(read.matches("Secret1")).isTrue();
        assertThat(read.matches("Secret2")).isFalse();
        assertThat(read.stored()).isEqualTo(digests.stored()).doesNotContain("Secret1");
        assertThat(read.knowsMd5()).isTrue();
        assertThat(read.knowsSha256()).isTrue();
    }

    /** The digest is of the Redshift guide's CREATE USER: of password ez and user user1. */
    @Test
    void md5AloneChecksThePassword() {
        PasswordDigests read = PasswordDigests.parse("user1", "md5153c434b4b77c89e6b94f12c5393af5b");
        assertThat(read.matches("ez")).isTrue();
        assertThat(read.matches("ezuser1")).isFalse();
        assertThat(read.knowsSha256()).isFalse();
        assertThat(read.matchesSha256(new byte[32], new byte[4], new byte[4])).isFalse();
    }

    @Test
    void sha256WithItsSaltAloneChecksThePassword() throws NoSuchAlgorithmException {
        byte[] salt = new byte[32];
        String digest = HexFormat.of().formatHex(sha256("Secret1".getBytes(UTF_8), salt));
        PasswordDigests read = PasswordDigests.parse(
                "ann", "sha256|" + digest + "|" + HexFormat.of().formatHex(salt));
        assertThat(read.matches("Secret1")).isTrue();
        assertThat(read.matches("Secret2")).isFalse();
        assertThat(read.salt()).isEqualTo(salt);
        assertThat(read.knowsMd5()).isFalse();
        assertThat(read.matchesMd5("md5009d73bd94388601609f7dfd6875233d", "salt".getBytes(UTF_8)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "md5", "md5xyz", "sha256|Secret1", "sha256|00|00", "Secret1"})
    void whatIsNoDigestIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PasswordDigests.parse("ann", text))
                .withMessageNotContaining("Secret1");
    }

    private static byte[] sha256(byte[]... parts) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
