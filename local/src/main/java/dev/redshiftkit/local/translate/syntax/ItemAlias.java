package dev.redshiftkit.local.translate.syntax;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.sql.lex.TokenKind;
import dev.redshiftkit.sql.name.ReservedWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the alias at the end of something that is selected, with or without AS. */
final class ItemAlias {

    /** Words behind which an operand must follow. */
    private static final Set<String> BEFORE_OPERAND = Set.of(
            "and",
            "or",
            "not",
            "in",
            "like",
            "ilike",
            "similar",
            "to",
            "between",
            "is",
            "case",
            "when",
            "then",
            "else",
            "as",
            "distinct",
            "all",
            "from",
            "collate",
            "escape",
            "over",
            "within",
            "interval",
            "select",
            "prior",
            "top");

    private static final Set<String> INTERVAL_UNITS = Set.of(
            "year", "month", "day", "hour", "minute", "second", "years", "months", "days", "hours", "minutes",
            "seconds");

    private ItemAlias() {}

    static Optional<Alias> of(Draft draft, Span item) {
        int last = item.to() - 1;
        if (item.size() < 2 || !draft.atName(last)) {
            return Optional.empty();
        }
        if (draft.at(last - 1, "as")) {
            return item.size() > 2 ? Optional.of(alias(draft, last, new Span(last - 1, item.to()))) : Optional.empty();
        }
        boolean named = !isReserved(draft, last)
                && endsExpression(draft, last - 1)
                && !endsType(draft, last)
                && !isUnit(draft, last);
        return named ? Optional.of(alias(draft, last, new Span(last, item.to()))) : Optional.empty();
    }

    private static boolean isReserved(Draft draft, int index) {
        boolean word = draft.atKind(index, TokenKind.WORD);
        return word && (ReservedWords.contains(draft.token(index).text()) || draft.at(index, "unknown"));
    }

    private static Alias alias(Draft draft, int name, Span span) {
        return new Alias(draft.name(name), List.of(), span);
    }

    private static boolean endsExpression(Draft draft, int index) {
        return switch (draft.token(index).kind()) {
            case NUMBER, STRING, BIT_STRING, DOLLAR_STRING, PARAMETER, QUOTED_IDENTIFIER -> true;
            case WORD -> !Words.isOneOf(draft, index, BEFORE_OPERAND) && !draft.at(index - 1, "time", "zone");
            case PUNCTUATION -> draft.atMark(index, ")") || draft.atMark(index, "]");
            case OPERATOR, COMMENT, WHITESPACE, UNKNOWN -> false;
        };
    }

    /** The second word of a type's name behind {@code ::}. */
    private static boolean endsType(Draft draft, int index) {
        return draft.at(index - 1, "double", "precision")
                || draft.at(index - 1, "character", "varying")
                || draft.at(index - 1, "char", "varying")
                || draft.at(index - 1, "binary", "varying")
                || draft.at(index - 1, "time", "zone");
    }

    private static boolean isUnit(Draft draft, int index) {
        return Words.isOneOf(draft, index, INTERVAL_UNITS)
                && draft.atKind(index - 1, TokenKind.STRING)
                && draft.at(index - 2, "interval");
    }
}
