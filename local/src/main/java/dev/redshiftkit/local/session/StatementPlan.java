package dev.redshiftkit.local.session;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.session.Expectation.Text;

/** How one statement of the client is going to be run. */
sealed interface StatementPlan {

    /** By the engine, in these words. */
    record InEngine(String sql, Text text) implements StatementPlan {}

    /** By the gateway; the engine gets a stand-in. */
    record InGateway(LocalStatement statement, String standIn) implements StatementPlan {}

    /** Not at all. */
    record Refused(SqlError error) implements StatementPlan {}
}
