package dev.redshiftkit.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.identity.TemporaryLogins.MissingUser;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TemporaryLoginsTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Set<String> users = new HashSet<>(Set.of("ann"));
    private final RecordingMembers members = new RecordingMembers();
    private final TemporaryLogins logins =
            new TemporaryLogins(this::find, users::add, new SessionGroups(members), () -> now, new SecureRandom());

    private Optional<Account> find(String name) {
        return users.contains(name)
                ? Optional.of(new Account(name, Optional.empty(), Optional.empty()))
                : Optional.empty();
    }

    /** Keeps who belongs to which group. */
    private static final class RecordingMembers implements SessionGroups.Members {

        private final Set<String> all = new TreeSet<>(Set.of("ann in writers"));

        @Override
        public boolean add(String user, String group) {
            if (group.equals("nobody")) {
                throw SqlError.of("42704", "group \"nobody\" does not exist");
            }
            return all.add(user + " in " + group);
        }

        @Override
        public void remove(String user, String group) {
            all.remove(user + " in " + group);
        }
    }

    private Runnable begin(TemporaryPassword password) {
        return logins.prepare(password.user(), openedBy(password).get(0));
    }

    private TemporaryPassword forGroups(String... groups) {
        return logins.issue("IAM:ann", "ann", MissingUser.REFUSED, List.of(groups), QUARTER);
    }

    @Test
    void userBelongsToGroupsWhileOneOfTheSessionsIsOpen() {
        TemporaryPassword password = forGroups("readers", "writers");
        Runnable first = begin(password);
        Runnable second = begin(password);
        first.run();
        assertThat(members.all).containsExactly("ann in readers", "ann in writers");
        second.run();
        assertThat(members.all).containsExactly("ann in writers");
    }

    @Test
    void groupThatIsNotThereEndsTheLogin() {
        TemporaryPassword password = forGroups("readers", "nobody");
        assertThatExceptionOfType(SqlError.class).isThrownBy(() -> begin(password));
        assertThat(members.all).containsExactly("ann in writers");
    }

    /** Returns the accounts that a password opens now. */
    private List<Account> openedBy(TemporaryPassword password) {
        return logins.findAllBy(password.user()).stream()
                .filter(account -> account.passwordAt(now)
                        .filter(digests -> digests.matches(password.password()))
                        .isPresent())
                .toList();
    }

    @Test
    void everyPasswordIsGoodUntilItExpires() {
        TemporaryPassword first = logins.issue("IAM:ann", "ann", MissingUser.REFUSED, QUARTER);
        now = now.plus(QUARTER).minusNanos(1);
        TemporaryPassword second = logins.issue("IAM:ann", "ann", MissingUser.REFUSED, QUARTER);
        assertThat(openedBy(first)).extracting(Account::name).containsExactly("ann");
        assertThat(openedBy(second)).extracting(Account::name).containsExactly("ann");
        now = now.plusNanos(1);
        assertThat(openedBy(first)).isEmpty();
        assertThat(openedBy(second)).isNotEmpty();
    }

    @Test
    void oneLoginMayBeForTwoUsersWhoAreKnownByTheirPasswords() {
        TemporaryPassword named = logins.issue("IAM:ann", "ann", MissingUser.REFUSED, QUARTER);
        TemporaryPassword identity = logins.issue("IAM:ann", "IAM:ann", MissingUser.CREATED, QUARTER);
        assertThat(openedBy(named)).extracting(Account::name).containsExactly("ann");
        assertThat(openedBy(identity)).extracting(Account::name).containsExactly("IAM:ann");
    }

    @Test
    void missingUserIsMadeOnlyWhereThePasswordWasProved() {
        TemporaryPassword refused = logins.issue("IAM:bob", "bob", MissingUser.REFUSED, QUARTER);
        TemporaryPassword created = logins.issue("IAMA:bob", "bob", MissingUser.CREATED, QUARTER);
        assertThat(openedBy(refused)).isEmpty();
        Account account = openedBy(created).get(0);
        assertThat(users).doesNotContain("bob");
        logins.prepare(created.user(), account);
        assertThat(users).contains("bob");
        assertThat(openedBy(refused)).isNotEmpty();
    }

    @Test
    void revokedPasswordsOpenNothing() {
        TemporaryPassword password = logins.issue("IAM:ann", "ann", MissingUser.REFUSED, QUARTER);
        logins.revokeAll();
        assertThat(openedBy(password)).isEmpty();
    }

    @Test
    void userWhoHasToBeThereIsRequired() {
        logins.requireUser("ann", MissingUser.REFUSED);
        assertThatExceptionOfType(SqlError.class)
                .isThrownBy(() -> logins.requireUser("carol", MissingUser.REFUSED))
                .withMessage("password authentication failed for user \"carol\"");
    }

    @Test
    void nothingTellsThePassword() {
        TemporaryPassword password = logins.issue("IAM:ann", "ann", MissingUser.REFUSED, QUARTER);
        assertThat(password.toString()).doesNotContain(password.password());
    }
}
