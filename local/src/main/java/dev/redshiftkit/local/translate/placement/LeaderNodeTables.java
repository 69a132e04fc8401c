package dev.redshiftkit.local.translate.placement;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.syntax.Queries;
import dev.redshiftkit.sql.statement.Statement;
import java.util.Set;

/** Tables of the leader node's catalogue in a query whose rows the compute nodes are to write. */
public final class LeaderNodeTables {

    private LeaderNodeTables() {}

    /**
     * Refuses a query that reads one. The message is that of queries that mix both kinds of tables.
     *
     * @throws SqlError if it does
     */
    public static void refuse(Statement query) {
        Draft draft = Draft.of(query);
        Set<String> commonTables = Queries.commonTables(draft);
        boolean reads = Queries.selects(draft).stream()
                .anyMatch(
                        select -> select.tables().anyMatch(table -> table.isCatalog() && !table.isOneOf(commonTables)));
        if (reads) {
            throw SqlError.of(LeaderNodeFunctions.FEATURE_NOT_SUPPORTED, LeaderNodeFunctions.REFUSAL);
        }
    }
}
