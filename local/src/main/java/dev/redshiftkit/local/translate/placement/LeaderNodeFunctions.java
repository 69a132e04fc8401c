package dev.redshiftkit.local.translate.placement;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.local.translate.syntax.Calls;
import dev.redshiftkit.local.translate.syntax.Queries;
import dev.redshiftkit.local.translate.syntax.Select;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Functions that run on the leader node only, in a query that reads somebody's table (Redshift guide, "Leader node-only
 * functions"). Only the block of the query itself counts; what a query around it or within it reads might be put together
 * otherwise.
 */
final class LeaderNodeFunctions implements Rule {

    static final String FEATURE_NOT_SUPPORTED = "0A000";
    static final String REFUSAL =
            "Specified types or functions (one per INFO message) not supported on Redshift tables.";

    /** The types of the arguments by their number, which the message tells. */
    private static final Map<String, List<String>> SIGNATURES = Map.of(
            "age", List.of("", "timestamp with time zone", "timestamp with time zone,timestamp with time zone"),
            "current_schema", List.of(""),
            "current_schemas", List.of("", "boolean"),
            "factorial", List.of("", "bigint"),
            "generate_series", List.of("", "", "integer,integer", "integer,integer,integer"),
            "has_database_privilege", List.of("", "", "text,text", "name,text,text"),
            "has_schema_privilege", List.of("", "", "text,text", "name,text,text"),
            "has_table_privilege", List.of("", "", "text,text", "name,text,text"),
            "now", List.of(""),
            "version", List.of(""));

    @Override
    public void apply(Draft draft) {
        for (int index = 0; index < draft.size(); index++) {
            if (SIGNATURES.containsKey(Calls.nameAt(draft, index))) {
                refuse(draft);
                return;
            }
        }
    }

    private static void refuse(Draft draft) {
        Set<String> commonTables = Queries.commonTables(draft);
        Queries.selects(draft).stream()
                .filter(select -> readsUsersTable(select, commonTables))
                .forEach(select -> select.forEachOwn(index -> refuse(draft, index)));
    }

    private static boolean readsUsersTable(Select select, Set<String> commonTables) {
        return select.tables().anyMatch(table -> table.isUsers() && !table.isOneOf(commonTables));
    }

    private static void refuse(Draft draft, int index) {
        String name = Calls.nameAt(draft, index);
        List<String> signatures = SIGNATURES.getOrDefault(name, List.of());
        int arguments = signatures.isEmpty() ? 0 : Calls.arguments(draft, index);
        if (arguments < signatures.size()) {
            throw SqlError.of(FEATURE_NOT_SUPPORTED, REFUSAL)
                    .withInformation("Function \"" + name + "(" + signatures.get(arguments) + ")\" not supported.");
        }
    }
}
