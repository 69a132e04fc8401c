package dev.redshiftkit.local.translate;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Handling;
import dev.redshiftkit.sql.copy.Copy;
import dev.redshiftkit.sql.unload.Unload;

/** What to do with a statement of Redshift's SQL. */
public sealed interface Translation {

    /**
     * Send this to the engine: one statement with the same parameters.
     *
     * @param sql in the engine's own SQL; the statement's very text where nothing had to be changed
     */
    record ForEngine(String sql, Handling handling) implements Translation {

        /** Tells the length only: the text may hold values that belong in no log. */
        @Override
        public String toString() {
            return "ForEngine[" + sql.length() + " characters]";
        }
    }

    /** Load files from S3; the engine has no such statement. */
    record Load(Copy copy) implements Translation {}

    /**
     * Write the result of a query to S3; the engine has no such statement.
     *
     * @param unload as the client wrote it, but with its query in the engine's own SQL
     */
    record Export(Unload unload) implements Translation {}

    /** Answer with this error, as Redshift would or because the local engine has no way to run the statement. */
    record Refused(SqlError error) implements Translation {}
}
