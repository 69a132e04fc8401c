package dev.redshiftkit.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.identity.PasswordDigests;
import dev.redshiftkit.pgwire.message.AuthenticationResponse.Password;
import dev.redshiftkit.pgwire.message.FrontendMessage;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PasswordCheckTest {

    private final SecureRandom random = new SecureRandom();
    private final PasswordDigests digests = PasswordDigests.of("ann", "Secret1");

    @ParameterizedTest
    @EnumSource(PasswordMethod.class)
    void otherMessageThanAnAnswerIsNoPassword(PasswordMethod method) {
        PasswordCheck check = PasswordCheck.of(method, digests, random);
        assertThat(check.accepts(new FrontendMessage.Sync())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = PasswordMethod.class,
            names = {"MD5", "DIGEST"})
    void everyRequestIsAnother(PasswordMethod method) {
        assertThat(PasswordCheck.of(method, digests, random).request())
                .isNotEqualTo(PasswordCheck.of(method, digests, random).request());
    }

    @Test
    void userIsAskedForTheDigestThatIsKnown() {
        PasswordDigests md5 = PasswordDigests.parse("user1", "md5153c434b4b77c89e6b94f12c5393af5b");
        PasswordDigests sha256 = PasswordDigests.ofSha256("ann", "Secret1");
        assertThat(PasswordCheck.of(PasswordMethod.DIGEST, md5, random)).isInstanceOf(PasswordCheck.Md5.class);
        assertThat(PasswordCheck.of(PasswordMethod.MD5, sha256, random)).isInstanceOf(PasswordCheck.Digest.class);
        assertThat(PasswordCheck.of(PasswordMethod.CLEARTEXT, sha256, random).accepts(new Password("Secret1")))
                .isTrue();
    }

    @Test
    void passwordInClearTextIsNoAnswerToMd5() {
        assertThat(PasswordCheck.of(PasswordMethod.MD5, digests, random).accepts(new Password("Secret1")))
                .isFalse();
        assertThat(PasswordCheck.of(PasswordMethod.CLEARTEXT, digests, random).accepts(new Password("Secret1")))
                .isTrue();
    }
}
