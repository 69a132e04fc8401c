package dev.redshiftkit.local.translate.query;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.local.translate.syntax.Calls;
import dev.redshiftkit.local.translate.syntax.Queries;
import dev.redshiftkit.local.translate.syntax.Select;
import java.util.HashSet;
import java.util.Set;

/**
 * Aggregates of one SELECT that sort: all must have the same order, and that of MEDIAN is by its argument (Redshift guide, "MEDIAN
 * function"). Only orders by a single column are told apart here; expressions may be equal without looking so.
 */
final class SortedAggregates implements Rule {

    private static final String FEATURE_NOT_SUPPORTED = "0A000";
    private static final String REFUSAL = "within group ORDER BY clauses for aggregate functions must be the same";
    private static final Set<String> WITH_GROUP_ORDER = Set.of("listagg", "percentile_cont", "percentile_disc");

    @Override
    public void apply(Draft draft) {
        if (draft.hasAny("median", "listagg", "percentile_cont", "percentile_disc")) {
            Queries.selects(draft).forEach(select -> check(draft, select));
        }
    }

    private static boolean sorts(String name) {
        return name.equals("median") || WITH_GROUP_ORDER.contains(name);
    }

    private static void check(Draft draft, Select select) {
        Set<String> columns = new HashSet<>();
        select.forEachOwn(index -> {
            if (sorts(Calls.nameAt(draft, index)) && !draft.at(Calls.behind(draft, index), "over")) {
                addColumn(draft, index, columns);
            }
        });
        if (columns.size() > 1) {
            throw SqlError.of(FEATURE_NOT_SUPPORTED, REFUSAL);
        }
    }

    private static void addColumn(Draft draft, int name, Set<String> columns) {
        int behind = draft.skip(name + 1);
        if (draft.at(name, "median")) {
            addColumn(draft, name + 2, behind - 1, columns);
        } else if (draft.at(behind, "within", "group") && draft.atMark(behind + 2, "(")) {
            addColumn(draft, behind + 5, withoutDirection(draft, draft.closing(behind + 2)), columns);
        }
    }

    private static int withoutDirection(Draft draft, int close) {
        return draft.atAny(close - 1, "asc", "desc") ? close - 1 : close;
    }

    /** Adds what is ordered by if it is a column: its last name, since one may be qualified where another is not. */
    private static void addColumn(Draft draft, int from, int to, Set<String> columns) {
        int last = from;
        while (draft.atName(last) && draft.atMark(last + 1, ".")) {
            last += 2;
        }
        if (last + 1 == to && draft.atName(last)) {
            columns.add(draft.name(last));
        }
    }
}
