package dev.redshiftkit.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class UsersTest {

    private final Users users = new Users(new SecureRandom());

    @Test
    void userIsFoundByNameAsItIsWritten() {
        users.put("ann", "Secret1");
        assertThat(users.find("ann")).isPresent();
        assertThat(users.find("Ann")).isEmpty();
    }

    @Test
    void newPasswordReplacesTheOldOne() {
        users.put("ann", "Secret1");
        users.put("ann", "Secret2");
        assertThat(users.find("ann")).hasValueSatisfying(digests -> {
            assertThat(digests.matches("Secret1")).isFalse();
            assertThat(digests.matches("Secret2")).isTrue();
        });
    }
}
