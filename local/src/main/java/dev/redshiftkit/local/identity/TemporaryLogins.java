package dev.redshiftkit.local.identity;

import dev.redshiftkit.local.error.SqlError;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The users of a local Redshift, who get in by temporary passwords, too. Each password opens the door until it expires,
 * however many have been made after it. Thread-safe.
 */
public final class TemporaryLogins implements Accounts {

    private static final int PASSWORD_BYTES = 48;

    private final Accounts users;
    private final Consumer<String> creation;
    private final SessionGroups groups;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Map<String, List<Issued>> byLogin = new HashMap<>();

    /** What becomes of a login for a database user who is not there. */
    public enum MissingUser {
        /** It fails. */
        REFUSED,
        /** The user is made, and may do what PUBLIC may. */
        CREATED
    }

    private record Issued(Account account, MissingUser missingUser, List<String> groups) {}

    /**
     * @param users those of the database
     * @param creation makes a user of the database who has no password
     * @param groups adds users to groups for a session
     * @param clock by which passwords expire
     */
    public TemporaryLogins(
            Accounts users, Consumer<String> creation, SessionGroups groups, InstantSource clock, SecureRandom random) {
        this.users = users;
        this.creation = creation;
        this.groups = groups;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Makes up a password.
     *
     * @param login the name to log in by
     * @param databaseUser whose session it will be
     */
    public TemporaryPassword issue(String login, String databaseUser, MissingUser missingUser, Duration validity) {
        return issue(login, databaseUser, missingUser, List.of(), validity);
    }

    /**
     * Makes up a password.
     *
     * @param login the name to log in by
     * @param databaseUser whose session it will be
     * @param sessionGroups groups of the database that the user belongs to while such a session is open
     */
    public TemporaryPassword issue(
            String login, String databaseUser, MissingUser missingUser, List<String> sessionGroups, Duration validity) {
        String password = password();
        Instant now = clock.instant();
        Instant expiration = now.plus(validity);
        Account account =
                new Account(databaseUser, Optional.of(PasswordDigests.of(login, password)), Optional.of(expiration));
        synchronized (byLogin) {
            List<Issued> issued = byLogin.computeIfAbsent(login, name -> new ArrayList<>());
            issued.removeIf(earlier -> earlier.account().passwordAt(now).isEmpty());
            issued.add(new Issued(account, missingUser, List.copyOf(sessionGroups)));
        }
        return new TemporaryPassword(login, password, expiration);
    }

    /** Makes all passwords that were issued so far open nothing any more. */
    public void revokeAll() {
        synchronized (byLogin) {
            byLogin.clear();
        }
    }

    private String password() {
        byte[] chosen = new byte[PASSWORD_BYTES];
        random.nextBytes(chosen);
        return Base64.getUrlEncoder().encodeToString(chosen);
    }

    @Override
    public Optional<Account> find(String name) {
        return users.find(name);
    }

    @Override
    public List<Account> findAllBy(String login) {
        List<Account> accounts = new ArrayList<>();
        for (Issued issued : issuedFor(login)) {
            Account account = issued.account();
            if (issued.missingUser() == MissingUser.CREATED
                    || users.find(account.name()).isPresent()) {
                accounts.add(account);
            }
        }
        accounts.addAll(users.findAllBy(login));
        return accounts;
    }

    private List<Issued> issuedFor(String login) {
        synchronized (byLogin) {
            return List.copyOf(byLogin.getOrDefault(login, List.of()));
        }
    }

    @Override
    public Runnable prepare(String login, Account account) {
        return issuedFor(login).stream()
                .filter(issued -> issued.account().equals(account))
                .findFirst()
                .map(this::prepare)
                .orElse(() -> {});
    }

    private Runnable prepare(Issued issued) {
        requireUser(issued.account().name(), issued.missingUser());
        return groups.join(issued.account().name(), issued.groups());
    }

    /**
     * Makes sure that there is a user of the database, whose session somebody may have who has proved so elsewhere.
     *
     * @throws SqlError if there is none, or it cannot be made
     */
    public void requireUser(String databaseUser, MissingUser missingUser) {
        if (users.find(databaseUser).isPresent()) {
            return;
        }
        if (missingUser == MissingUser.REFUSED) {
            throw SqlError.fatal("28000", "password authentication failed for user \"" + databaseUser + "\"");
        }
        creation.accept(databaseUser);
    }
}
