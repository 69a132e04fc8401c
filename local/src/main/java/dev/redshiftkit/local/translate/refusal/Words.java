package dev.redshiftkit.local.translate.refusal;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.Set;

/** Questions about what stands at a place. */
final class Words {

    /** After these no value has ended, so what follows begins one. */
    private static final Set<String> BEFORE_VALUES = Set.of(
            "all",
            "and",
            "as",
            "between",
            "by",
            "case",
            "default",
            "delete",
            "distinct",
            "else",
            "from",
            "having",
            "ilike",
            "in",
            "insert",
            "into",
            "join",
            "like",
            "limit",
            "not",
            "offset",
            "on",
            "or",
            "over",
            "returning",
            "select",
            "set",
            "table",
            "then",
            "union",
            "update",
            "using",
            "values",
            "when",
            "where",
            "with");

    private Words() {}

    /** Whether a query begins at the index, maybe within more parentheses. */
    static boolean isQuery(Draft draft, int index) {
        int first = index;
        while (draft.atMark(first, "(")) {
            first++;
        }
        return draft.atAny(first, "select", "with");
    }

    /** Whether a value or a name of a relation ends at the index. */
    static boolean endsValue(Draft draft, int index) {
        if (draft.atKind(index, TokenKind.WORD)) {
            return !BEFORE_VALUES.contains(draft.name(index));
        }
        return draft.atKind(index, TokenKind.QUOTED_IDENTIFIER)
                || draft.atKind(index, TokenKind.STRING)
                || draft.atKind(index, TokenKind.NUMBER)
                || draft.atKind(index, TokenKind.PARAMETER)
                || draft.atMark(index, ")")
                || draft.atMark(index, "]");
    }

    /** Whether the name at the index is called as a function, without a schema in front. */
    static boolean isCall(Draft draft, int index) {
        return draft.atMark(index + 1, "(") && !draft.atMark(index - 1, ".");
    }
}
