package dev.redshiftkit.local.translate.refusal;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Windows (Redshift guide, "Window function syntax summary"): each stands behind its OVER, and frames count rows. */
final class WindowChecks {

    static final Map<String, Check> BY_WORD = byWord();

    private static final String FEATURE_NOT_SUPPORTED = "0A000";

    private WindowChecks() {}

    private static Map<String, Check> byWord() {
        Map<String, Check> checks = new HashMap<>(Map.of("window", WindowChecks::named, "over", WindowChecks::frame));
        Stream.of(
                        "avg",
                        "count",
                        "max",
                        "min",
                        "sum",
                        "stddev",
                        "stddev_samp",
                        "stddev_pop",
                        "variance",
                        "var_samp",
                        "var_pop",
                        "first_value",
                        "last_value",
                        "nth_value")
                .forEach(aggregate -> checks.put(aggregate, WindowChecks::orderedAggregate));
        return Map.copyOf(checks);
    }

    private static void named(Draft draft, int index) {
        if (draft.atName(index + 1) && draft.at(index + 2, "as") && draft.atMark(index + 3, "(")) {
            throw Refusal.syntax(draft.token(index));
        }
    }

    private static void frame(Draft draft, int over) {
        if (!draft.atMark(over - 1, ")") && !draft.at(over - 1, "nulls")) {
            return;
        }
        if (draft.atName(over + 1)) {
            throw Refusal.syntax(draft.token(over + 1));
        }
        if (draft.atMark(over + 1, "(")) {
            int close = draft.closing(over + 1);
            for (int index = over + 2; index < close; index = draft.skip(index)) {
                frameWord(draft, index);
            }
        }
    }

    private static void frameWord(Draft draft, int index) {
        if (draft.at(index, "range") && isBound(draft, index + 1)) {
            throw unsupported("RANGE clause of window functions not yet implemented", draft.token(index));
        }
        boolean groups = draft.at(index, "groups") && isBound(draft, index + 1);
        boolean exclusion = draft.at(index, "exclude") && draft.atAny(index + 1, "current", "group", "ties", "no");
        if (groups || exclusion) {
            throw Refusal.syntax(draft.token(index));
        }
    }

    private static boolean isBound(Draft draft, int index) {
        return draft.atAny(index, "between", "unbounded", "current", "interval")
                || draft.atKind(index, TokenKind.NUMBER)
                || draft.atKind(index, TokenKind.PARAMETER)
                || draft.atKind(index, TokenKind.STRING);
    }

    /** An order needs a frame; the words are those of a cluster. */
    private static void orderedAggregate(Draft draft, int function) {
        if (!draft.atMark(function + 1, "(")) {
            return;
        }
        int over = draft.skip(function + 1);
        if (draft.atAny(over, "ignore", "respect")) {
            over += 2;
        }
        if (draft.at(over, "over") && draft.atMark(over + 1, "(") && isOrderedWithoutFrame(draft, over + 1)) {
            throw unsupported(
                    "Aggregate window functions with an ORDER BY clause require a frame clause", draft.token(function));
        }
    }

    private static boolean isOrderedWithoutFrame(Draft draft, int open) {
        boolean ordered = false;
        int close = draft.closing(open);
        for (int index = open + 1; index < close; index = draft.skip(index)) {
            ordered |= draft.at(index, "order", "by");
            if (draft.atAny(index, "rows", "range", "groups") && isBound(draft, index + 1)) {
                return false;
            }
        }
        return ordered;
    }

    private static SqlError unsupported(String message, Token token) {
        return SqlError.of(FEATURE_NOT_SUPPORTED, message).withPosition(token.start() + 1);
    }
}
