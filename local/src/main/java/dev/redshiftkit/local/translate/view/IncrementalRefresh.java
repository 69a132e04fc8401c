package dev.redshiftkit.local.translate.view;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.syntax.Queries;
import dev.redshiftkit.local.translate.syntax.Select;
import dev.redshiftkit.sql.lex.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a cluster could bring a materialized view up to date by the changes of its tables alone (Redshift guide, REFRESH
 * MATERIALIZED VIEW, "Limitations for Incremental Refresh").
 */
final class IncrementalRefresh {

    private static final Set<String> AGGREGATES = Set.of(
            "avg",
            "median",
            "percentile_cont",
            "percentile_disc",
            "max",
            "min",
            "listagg",
            "stddev",
            "stddev_samp",
            "stddev_pop",
            "var_samp",
            "var_pop",
            "variance",
            "bit_and",
            "bit_or",
            "bool_and",
            "bool_or");

    /** Those of which the guide says so, and those that tell other things at other times. */
    private static final Set<String> FUNCTIONS = Set.of(
            "current_date",
            "date",
            "date_part",
            "date_trunc",
            "date_cmp_timestamptz",
            "sysdate",
            "timeofday",
            "to_timestamp",
            "random",
            "getdate",
            "current_schema",
            "current_schemas",
            "age",
            "now",
            "current_time",
            "current_timestamp",
            "localtime",
            "current_user",
            "current_user_id",
            "session_user",
            "user",
            "version",
            "current_database",
            "pg_backend_pid",
            "pg_last_query_id");

    private static final Map<String, String> WORDS = Map.of(
            "union", "Set operations are",
            "intersect", "Set operations are",
            "except", "Set operations are",
            "minus", "Set operations are",
            "over", "Window functions are",
            "approximate", "Approximate aggregates are");

    private IncrementalRefresh() {}

    /** Returns why not; empty if it could. */
    static String obstacle(Draft draft, int query) {
        for (int index = query; index < draft.size(); index++) {
            String found = at(draft, index);
            if (!found.isEmpty()) {
                return found + " not supported";
            }
        }
        return hasInnerQuery(draft) ? "Subqueries outside of FROM are not supported" : "";
    }

    private static String at(Draft draft, int index) {
        String word =
                draft.atName(index) ? Folding.toLowerCase(draft.token(index).text()) : "";
        boolean called = draft.atMark(index + 1, "(");
        if (WORDS.containsKey(word)) {
            return WORDS.get(word);
        }
        if (draft.atAny(index, "left", "right", "full")
                && (draft.at(index + 1, "join") || draft.at(index + 1, "outer", "join"))) {
            return "Outer Join is";
        }
        if (called && AGGREGATES.contains(word)) {
            return "Aggregate function " + word + " is";
        }
        if (draft.at(index, "distinct")) {
            return "DISTINCT is";
        }
        boolean function =
                FUNCTIONS.contains(word) && (called || !word.equals("date")) && !draft.atMark(index - 1, ".");
        return function ? "Function " + word + " is" : "";
    }

    private static boolean hasInnerQuery(Draft draft) {
        List<Select> selects = new ArrayList<>();
        Queries.forEachSelect(Queries.of(draft), selects::add);
        return selects.stream().anyMatch(select -> !select.inner().isEmpty());
    }
}
