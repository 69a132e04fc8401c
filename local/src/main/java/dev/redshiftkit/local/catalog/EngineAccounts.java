package dev.redshiftkit.local.catalog;

import dev.redshiftkit.local.engine.postgres.PostgresConnection;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.identity.Account;
import dev.redshiftkit.local.identity.Accounts;
import dev.redshiftkit.local.identity.PasswordDigests;
import dev.redshiftkit.local.identity.SessionGroups;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The users as the engine has them. It is asked anew at every login, on a connection of its own, so that what a transaction
 * has done to a user counts from its commit on. Safe for use by several threads.
 */
public final class EngineAccounts implements Accounts, SessionGroups.Members {

    private static final String NO_SUCH_DATABASE = "3D000";

    /** Users are the same in all databases. This one is always there, but keeps others from being made while it is in use. */
    private static final String LAST_RESORT = "template1";

    private final String database;
    private final Function<String, PostgresConnection> administrator;

    /**
     * @param database the one to ask, as long as it is there
     * @param administrator opens a connection to the database of this name, as a superuser of the engine
     */
    public EngineAccounts(String database, Function<String, PostgresConnection> administrator) {
        this.database = database;
        this.administrator = administrator;
    }

    @Override
    public Optional<Account> find(String name) {
        try (PostgresConnection engine = connect()) {
            List<List<@Nullable String>> rows = engine.query(lookUp(name)).rows();
            return rows.isEmpty() ? Optional.empty() : Optional.of(account(name, rows.get(0)));
        }
    }

    /** Makes a user who has no password: others have to vouch for who logs in by this name. */
    public void create(String name) {
        try (PostgresConnection engine = connect()) {
            engine.query(Catalog.createUser(name));
        }
    }

    @Override
    public boolean add(String user, String group) {
        try (PostgresConnection engine = connect()) {
            return engine.query(Catalog.addToGroup(user, group)).firstValue().isPresent();
        }
    }

    @Override
    public void remove(String user, String group) {
        try (PostgresConnection engine = connect()) {
            engine.query(Catalog.removeFromGroup(user, group));
        }
    }

    /**
     * Gives a user another password.
     *
     * @throws SqlError if there is no such user
     */
    public void changePassword(String name, String password) {
        try (PostgresConnection engine = connect()) {
            engine.query(Catalog.changePassword(
                    name, PasswordDigests.of(name, password).stored()));
        }
    }

    private PostgresConnection connect() {
        try {
            return administrator.apply(database);
        } catch (SqlError e) {
            if (!e.sqlState().equals(NO_SUCH_DATABASE)) {
                throw e;
            }
            return administrator.apply(LAST_RESORT);
        }
    }

    private static String lookUp(String name) {
        return "SELECT rolpassword, CASE WHEN isfinite(rolvaliduntil) THEN"
                + " floor(extract(epoch FROM rolvaliduntil) * 1000)::bigint END FROM pg_authid"
                + " WHERE rolname = '" + name.replace("'", "''") + "' AND rolcanlogin AND NOT rolsuper";
    }

    private static Account account(String name, List<@Nullable String> row) {
        return new Account(
                name,
                Optional.ofNullable(row.get(0)).map(stored -> PasswordDigests.parse(name, stored)),
                Optional.ofNullable(row.get(1)).map(Long::valueOf).map(Instant::ofEpochMilli));
    }
}
