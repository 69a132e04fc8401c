package dev.redshiftkit.local.translate;

import dev.redshiftkit.local.error.SqlError;

/** What to do with a statement of Redshift's SQL. */
public sealed interface Translation {

    /**
     * Send this to the engine: one statement with the same parameters.
     *
     * @param sql in the engine's own SQL; equal to the statement's text where nothing had to be changed
     */
    record ForEngine(String sql) implements Translation {

        /** Tells the length only: the text may hold values that belong in no log. */
        @Override
        public String toString() {
            return "ForEngine[" + sql.length() + " characters]";
        }
    }

    /** Answer with this error, as Redshift would or because the local engine has no way to run the statement. */
    record Refused(SqlError error) implements Translation {}
}
