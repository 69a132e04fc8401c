package dev.redshiftkit.local.translate.syntax;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.Set;

/** Where in a query something ends, and which words are no names there. */
final class Words {

    private static final Set<String> SET_OPERATORS = Set.of("union", "intersect", "except", "minus");

    /** Words behind an expression or a table that are neither its alias nor part of it. */
    private static final Set<String> NO_TABLE_ALIAS = Set.of(
            "as",
            "at",
            "on",
            "using",
            "join",
            "inner",
            "left",
            "right",
            "full",
            "cross",
            "natural",
            "where",
            "group",
            "having",
            "order",
            "limit",
            "offset",
            "union",
            "intersect",
            "except",
            "minus",
            "pivot",
            "unpivot",
            "set",
            "when",
            "with",
            "from",
            "select",
            "for",
            "fetch",
            "window",
            "tablesample",
            "values",
            "into",
            "returning");

    private Words() {}

    static boolean isSetOperator(Draft draft, int index) {
        return isOneOf(draft, index, SET_OPERATORS);
    }

    /** Whether ORDER BY, LIMIT, OFFSET or what else may follow the last SELECT begins here. */
    static boolean isTail(Draft draft, int index) {
        return draft.at(index, "order", "by")
                || draft.atAny(index, "limit", "offset")
                || draft.at(index, "fetch", "first")
                || draft.at(index, "fetch", "next")
                || draft.at(index, "for", "update")
                || draft.at(index, "for", "share");
    }

    /** Whether the query has ended: nothing of it is here or behind. */
    static boolean isEnd(Draft draft, int index) {
        return index >= draft.size()
                || draft.atMark(index, ")")
                || draft.atMark(index, ";")
                || draft.at(index, "with", "no", "schema", "binding");
    }

    /** Whether a query begins here, perhaps in parentheses. */
    static boolean isQuery(Draft draft, int index) {
        int first = index;
        while (draft.atMark(first, "(")) {
            first++;
        }
        return draft.at(first, "select") || isCommonTables(draft, first);
    }

    /** WITH has other meanings in other statements: here a name, perhaps with columns, and AS must follow. */
    private static boolean isCommonTables(Draft draft, int index) {
        if (!draft.at(index, "with")) {
            return false;
        }
        int name = draft.at(index + 1, "recursive") ? index + 2 : index + 1;
        int behind = draft.atMark(name + 1, "(") ? draft.skip(name + 1) : name + 1;
        return draft.atName(name) && draft.at(behind, "as") && draft.atMark(behind + 1, "(");
    }

    static boolean canNameTable(Draft draft, int index) {
        return draft.atName(index)
                && !isOneOf(draft, index, NO_TABLE_ALIAS)
                && !draft.at(index, "start", "with")
                && !draft.at(index, "connect", "by");
    }

    static boolean isOneOf(Draft draft, int index, Set<String> words) {
        return draft.atKind(index, TokenKind.WORD)
                && words.contains(Folding.toLowerCase(draft.token(index).text()));
    }
}
