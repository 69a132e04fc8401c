package dev.redshiftkit.local.translate;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.sql.copy.Copy;
import dev.redshiftkit.sql.unload.Unload;

/** What to do with a statement of Redshift's SQL. */
public sealed interface Translation {

    /**
     * Send this to the engine: one statement with the same parameters.
     *
     * @param sql in the engine's own SQL; the statement's very text where nothing had to be changed
     */
    record ForEngine(String sql) implements Translation {

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

    /**
     * Tell how the engine would run a statement, in Redshift's words.
     *
     * @param sql the statement in the engine's own SQL
     */
    record Explain(String sql, PlanDetail detail) implements Translation {

        /** Tells the length only: the text may hold values that belong in no log. */
        @Override
        public String toString() {
            return "Explain[" + sql.length() + " characters, " + detail + "]";
        }
    }

    /** How much of a plan is to be told. */
    enum PlanDetail {
        /** Its steps. */
        SUMMARY,
        /** VERBOSE: the tree of its nodes before the steps. */
        FULL
    }

    /** Answer with this error, as Redshift would or because the local engine has no way to run the statement. */
    record Refused(SqlError error) implements Translation {}
}
