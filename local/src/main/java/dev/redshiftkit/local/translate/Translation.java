package dev.redshiftkit.local.translate;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Handling;
import dev.redshiftkit.local.translate.expansion.Relations;
import dev.redshiftkit.sql.copy.Copy;
import dev.redshiftkit.sql.unload.Unload;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

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

    /**
     * Find out what the columns of some tables are, then decide.
     *
     * @param relations the names of the tables, each by its parts in lower case
     * @param decision makes of them a translation of another kind
     */
    record Undecided(Set<List<String>> relations, Function<Relations, Translation> decision) implements Translation {}

    /** Answer with this error, as Redshift would or because the local engine has no way to run the statement. */
    record Refused(SqlError error) implements Translation {}
}
