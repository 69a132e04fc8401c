package dev.redshiftkit.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Instant END = Instant.parse("2026-01-01T00:00:00Z");

    private final Optional<PasswordDigests> password = Optional.of(PasswordDigests.of("ann", "Secret1"));

    @Test
    void passwordIsWorthNothingFromTheEndOfItsValidityOn() {
        Account account = new Account("ann", password, Optional.of(END));
        assertThat(account.passwordAt(END.minusMillis(1))).isEqualTo(password);
        assertThat(account.passwordAt(END)).isEmpty();
    }

    @Test
    void passwordWithoutEndIsAlwaysValid() {
        assertThat(new Account("ann", password, Optional.empty()).passwordAt(END))
                .isEqualTo(password);
        assertThat(new Account("ann", Optional.empty(), Optional.empty()).passwordAt(END))
                .isEmpty();
    }
}
