package dev.redshiftkit.local.fault;

import dev.redshiftkit.local.error.SqlError;
import java.util.Optional;

/** Why a client is not let in although its password is right. Its occasions are the logins it is about. */
public sealed interface LoginFault extends Fault {

    /** Whether it is about this login. */
    boolean isAbout(Attempt login);

    /** Returns what the client is told. */
    SqlError refusal(Attempt login);

    /**
     * A client that wants to be let in.
     *
     * @param sessions there are already
     */
    record Attempt(String user, int sessions) {}

    /**
     * The login is refused with this error.
     *
     * @param user about whose logins it is; empty for everybody's
     * @param sqlState five digits or capital letters
     */
    record Refusal(Optional<String> user, String sqlState, String message) implements LoginFault {

        public Refusal {
            SqlError.fatal(sqlState, message);
        }

        /** What clients are told while a cluster restarts. */
        public static Refusal whileStarting() {
            return new Refusal(Optional.empty(), "57P03", "the database system is starting up");
        }

        @Override
        public boolean isAbout(Attempt login) {
            return user.map(login.user()::equals).orElse(true);
        }

        @Override
        public SqlError refusal(Attempt login) {
            return SqlError.fatal(sqlState, message);
        }
    }

    /**
     * Password or token are too old. Redshift does not say so: it says what it says of a wrong password.
     *
     * @param user about whose logins it is; empty for everybody's
     */
    record ExpiredCredentials(Optional<String> user) implements LoginFault {

        @Override
        public boolean isAbout(Attempt login) {
            return user.map(login.user()::equals).orElse(true);
        }

        @Override
        public SqlError refusal(Attempt login) {
            return SqlError.fatal("28000", "password authentication failed for user \"" + login.user() + "\"");
        }
    }

    /**
     * The cluster takes no more than so many sessions. Its occasions are the logins beyond.
     *
     * @param sessions 0 to let nobody in
     */
    record ConnectionLimit(int sessions) implements LoginFault {

        public ConnectionLimit {
            if (sessions < 0) {
                throw new IllegalArgumentException("connection limit must be 0 or more, but is " + sessions);
            }
        }

        @Override
        public boolean isAbout(Attempt login) {
            return login.sessions() >= sessions;
        }

        @Override
        public SqlError refusal(Attempt login) {
            return SqlError.fatal("53300", "connection limit \"" + sessions + "\" exceeded for non-bootstrap users");
        }
    }
}
