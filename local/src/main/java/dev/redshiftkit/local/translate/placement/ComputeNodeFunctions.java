package dev.redshiftkit.local.translate.placement;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.local.translate.syntax.Calls;
import dev.redshiftkit.local.translate.syntax.Queries;
import dev.redshiftkit.local.translate.syntax.Select;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.Set;

/**
 * Functions that run on the compute nodes only, in a query that reads nothing which is there (Redshift guide, "Compute node-only
 * functions").
 */
final class ComputeNodeFunctions implements Rule {

    private static final String FEATURE_NOT_SUPPORTED = "0A000";
    private static final String REFUSAL =
            "One or more of the used functions must be applied on at least one user created tables."
                    + " Examples of user table only functions are LISTAGG, MEDIAN, PERCENTILE_CONT, etc";

    private static final Set<String> NAMES = Set.of("listagg", "median", "percentile_cont", "percentile_disc");

    @Override
    public void apply(Draft draft) {
        if (draft.kind() == StatementKind.SELECT && calls(draft) && !readsTable(draft)) {
            throw SqlError.of(FEATURE_NOT_SUPPORTED, REFUSAL);
        }
    }

    private static boolean calls(Draft draft) {
        for (int index = 0; index < draft.size(); index++) {
            if (NAMES.contains(Calls.nameAt(draft, index))) {
                return true;
            }
        }
        return false;
    }

    private static boolean readsTable(Draft draft) {
        Set<String> commonTables = Queries.commonTables(draft);
        return Queries.selects(draft).stream()
                .flatMap(Select::tables)
                .anyMatch(table -> !table.isCatalog() && !table.isOneOf(commonTables));
    }
}
