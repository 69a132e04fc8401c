package dev.redshiftkit.local.translate.table;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Names;
import java.util.Optional;

/**
 * A query that reads one table and does nothing but choose columns and rows. Tables made of such a query are distributed and
 * sorted as the one it reads (Redshift guide, "CTAS usage notes").
 */
final class SimpleQuery {

    private static final String[] COMPLICATIONS = {
        "distinct",
        "top",
        "join",
        "group",
        "having",
        "qualify",
        "order",
        "limit",
        "offset",
        "union",
        "intersect",
        "except",
        "minus",
        "connect",
        "pivot",
        "unpivot"
    };

    private SimpleQuery() {}

    /** Returns the name of the table that the query at the index reads, as it is written; empty if it is not that simple. */
    static Optional<String> source(Draft draft, int query) {
        boolean wrapped = draft.atMark(query, "(") && draft.skip(query) == draft.size();
        int first = wrapped ? query + 1 : query;
        int end = wrapped ? draft.size() - 1 : draft.size();
        int from = from(draft, first, end);
        if (!draft.at(first, "select") || from == end || !draft.atName(from + 1)) {
            return Optional.empty();
        }
        int behind = Names.behind(draft, from + 1);
        return isSimple(draft, first, end) && readsOne(draft, behind, end)
                ? Optional.of(draft.text(from + 1, behind))
                : Optional.empty();
    }

    private static int from(Draft draft, int first, int end) {
        int index = first;
        while (index < end && !draft.at(index, "from")) {
            index = draft.skip(index);
        }
        return index;
    }

    private static boolean isSimple(Draft draft, int first, int end) {
        for (int index = first; index < end; index = draft.skip(index)) {
            if (draft.atAny(index, COMPLICATIONS)) {
                return false;
            }
        }
        return true;
    }

    /** Behind the name there may be an alias and a condition. */
    private static boolean readsOne(Draft draft, int behind, int end) {
        int index = behind;
        while (index < end && !draft.at(index, "where")) {
            if (!draft.atName(index)) {
                return false;
            }
            index++;
        }
        return true;
    }
}
