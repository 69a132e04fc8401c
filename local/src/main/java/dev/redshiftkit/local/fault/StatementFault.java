package dev.redshiftkit.local.fault;

import dev.redshiftkit.local.error.SqlError;
import java.time.Duration;
import java.util.Optional;

/**
 * What becomes of a statement when it is executed. Its occasions are the executions of statements that match: each Execute
 * message, and each statement of a simple query. What is refused anyway, because it cannot be read, is none.
 */
public sealed interface StatementFault extends Fault {

    /** Returns which statements it is about. */
    StatementPattern statements();

    /**
     * It fails, and with it the transaction, as if the engine had raised the error.
     *
     * @param sqlState five digits or capital letters
     */
    record Failure(
            StatementPattern statements,
            String sqlState,
            String message,
            Optional<String> detail,
            Optional<String> hint)
            implements StatementFault {

        public Failure {
            // Refuses a SQLSTATE that is none.
            SqlError.of(sqlState, message);
        }

        public static Failure of(StatementPattern statements, String sqlState, String message) {
            return new Failure(statements, sqlState, message, Optional.empty(), Optional.empty());
        }

        public Failure withDetail(String text) {
            return new Failure(statements, sqlState, message, Optional.of(text), hint);
        }

        public Failure withHint(String text) {
            return new Failure(statements, sqlState, message, detail, Optional.of(text));
        }

        /** Returns the error as it is told. */
        public SqlError error() {
            SqlError error = SqlError.of(sqlState, message);
            SqlError detailed = detail.map(error::withDetail).orElse(error);
            return hint.map(detailed::withHint).orElse(detailed);
        }
    }

    /** It does not run, and the session ends with an error, as when an administrator ends it. */
    record Termination(StatementPattern statements, String sqlState, String message) implements StatementFault {

        public Termination {
            SqlError.fatal(sqlState, message);
        }

        /** As {@code pg_terminate_backend} does it. */
        public static Termination byAdministrator(StatementPattern statements) {
            return new Termination(statements, "57P01", "terminating connection due to administrator command");
        }

        /** Returns the error as it is told. */
        public SqlError error() {
            return SqlError.fatal(sqlState, message);
        }
    }

    /** It does not run, and the connection is reset. */
    record Cut(StatementPattern statements) implements StatementFault {}

    /**
     * It does not run, as the engine crashes. All sessions end, and what they had not committed is undone. For some hundred
     * milliseconds nobody is let in; then everything that had been committed is there.
     */
    record EngineCrash(StatementPattern statements) implements StatementFault {}

    /** It runs, and what it has to say does not arrive: nobody but the database knows whether it was done. */
    record LostReply(StatementPattern statements, Ending ending) implements StatementFault {

        /** What the client sees in place of the reply. */
        public enum Ending {
            /** Nothing, and an open connection. */
            SILENCE,
            /** A reset of the connection, when the statement is done. */
            RESET,
            /** The end of the connection, when the statement is done. */
            HANGUP
        }
    }

    /** It takes longer. It can be cancelled, and statement timeouts count the time. */
    record Delay(StatementPattern statements, Duration duration) implements StatementFault {

        public Delay {
            if (duration.isNegative()) {
                throw new IllegalArgumentException("delay must not be negative, but is " + duration);
            }
        }
    }
}
