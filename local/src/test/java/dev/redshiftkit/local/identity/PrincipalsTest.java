package dev.redshiftkit.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrincipalsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Principals principals = new Principals("123456789012", () -> now, new SecureRandom());

    private Principal caller(AccessKey key) {
        return principals.identify(key.id(), key.sessionToken());
    }

    @Test
    void keysOfAUserLast() {
        AccessKey key = principals.addUser("ann");
        now = now.plus(Duration.ofDays(10_000));
        assertThat(caller(key).arn()).isEqualTo("arn:aws:iam::123456789012:user/ann");
    }

    @Test
    void userMayHaveSeveralKeys() {
        AccessKey one = principals.addUser("ann");
        AccessKey other = principals.addUser("ann");
        assertThat(one.id()).isNotEqualTo(other.id());
        assertThat(caller(one)).isEqualTo(caller(other));
    }

    @Test
    void keysOfARoleExpireToTheSecond() {
        AccessKey key = principals
                .assume(principals.addRole(AssumableRole.named("etl")), "s1", HOUR)
                .key();
        now = now.plus(HOUR).minusNanos(1);
        assertThat(caller(key).databaseUser()).isEqualTo("IAMR:etl");
        now = now.plusNanos(1);
        assertThatExceptionOfType(InvalidKeyException.class)
                .isThrownBy(() -> caller(key))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(InvalidKeyException.Reason.EXPIRED));
    }

    @Test
    void keyAndTokenGoTogether() {
        AccessKey lasting = principals.addUser("ann");
        AccessKey brief = principals
                .assume(principals.addRole(AssumableRole.named("etl")), "s1", HOUR)
                .key();
        assertUnknown(lasting.id(), brief.sessionToken());
        assertUnknown(brief.id(), Optional.empty());
        assertUnknown("nobody", Optional.empty());
    }

    private void assertUnknown(String id, Optional<String> token) {
        assertThatExceptionOfType(InvalidKeyException.class)
                .isThrownBy(() -> principals.identify(id, token))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(InvalidKeyException.Reason.UNKNOWN));
    }

    @Test
    void roleTrustsWhomItNamesAlsoInARole() {
        String inner = principals.addRole(AssumableRole.named("inner"));
        String outer = principals.addRole(AssumableRole.named("outer").trusting(inner));
        Principal user = caller(principals.addUser("ann"));
        Principal role = principals.assume(inner, "s1", HOUR).principal();
        assertThat(principals.mayAssume(user, inner)).isTrue();
        assertThat(principals.mayAssume(user, outer)).isFalse();
        assertThat(principals.mayAssume(role, outer)).isTrue();
        assertThat(principals.mayAssume(user, outer + "x")).isFalse();
    }

    @Test
    void tagNamesTheDatabaseUser() {
        AccessKey user = principals.addUser("ann", Map.of("RedshiftDbUser", "analyst"));
        String role = principals.addRole(AssumableRole.named("etl").tagged("RedshiftDbUser", "loader"));
        assertThat(caller(user).databaseUser()).isEqualTo("IAM:analyst");
        assertThat(principals.assume(role, "s1", HOUR).principal().databaseUser())
                .isEqualTo("IAM:loader");
    }

    @Test
    void nothingTellsSecrets() {
        AccessKey key = principals
                .assume(principals.addRole(AssumableRole.named("etl")), "s1", HOUR)
                .key();
        assertThat(key.toString())
                .doesNotContain(key.secret())
                .doesNotContain(key.sessionToken().get());
    }
}
