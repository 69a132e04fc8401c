package dev.redshiftkit.local.session;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.fault.StatementIdentity;
import dev.redshiftkit.local.session.Expectation.Text;
import dev.redshiftkit.local.telemetry.StatementFacts;
import dev.redshiftkit.local.translate.draft.Handling;
import dev.redshiftkit.local.translate.expansion.Relations;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** How one statement of the client is going to be run. */
sealed interface StatementPlan {

    /** Returns what is known of the client's statement. */
    StatementFacts facts();

    /** Returns which statement it is, for counters and faults. */
    default StatementIdentity identity() {
        return StatementIdentity.of(facts());
    }

    /** By the engine, in these words. */
    record InEngine(String sql, Text text, Handling handling, StatementFacts facts) implements StatementPlan {}

    /** By the gateway; the engine gets a stand-in. */
    record InGateway(LocalStatement statement, String standIn, StatementFacts facts) implements StatementPlan {}

    /**
     * To be seen: it depends on what the engine says of the tables.
     *
     * @param relations the names of the tables, each by its parts
     */
    record Undecided(Set<List<String>> relations, Function<Relations, StatementPlan> decision, StatementFacts facts)
            implements StatementPlan {}

    /** Not at all. */
    record Refused(SqlError error, StatementFacts facts) implements StatementPlan {}
}
