package dev.redshiftkit.local.translate.expansion;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import dev.redshiftkit.local.translate.syntax.Brackets;
import dev.redshiftkit.local.translate.syntax.Span;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.ArrayList;
import java.util.List;

/**
 * A name with steps behind it: {@code a.b[0].c}.
 *
 * @param span all of it
 * @param parts the names up to the first subscript, in lower case
 * @param steps where each step begins: at a dot or at an opening bracket
 */
record SuperPath(Span span, List<String> parts, List<Integer> steps) {

    /** Reads the path whose first name is at the index. */
    static SuperPath read(Draft draft, int first) {
        List<String> parts = new ArrayList<>();
        List<Integer> steps = new ArrayList<>();
        parts.add(draft.name(first));
        boolean subscripted = false;
        int index = first + 1;
        while (draft.atMark(index, "[") || (draft.atMark(index, ".") && draft.atName(index + 1))) {
            subscripted |= draft.atMark(index, "[");
            steps.add(index);
            if (!subscripted) {
                parts.add(draft.name(index + 1));
            }
            index = draft.atMark(index, "[") ? Brackets.behind(draft, index) : index + 2;
        }
        return new SuperPath(new Span(first, index), parts, steps);
    }

    boolean isSubscripted() {
        return steps.size() >= parts.size();
    }

    /** Returns the name that a column has which shows this. */
    String label(Draft draft) {
        for (int place = steps.size() - 1; place >= 0; place--) {
            if (draft.atMark(steps.get(place), ".")) {
                return draft.name(steps.get(place) + 1);
            }
        }
        return parts.get(0);
    }

    /**
     * Writes calls of functions in place of the steps.
     *
     * @param plain how many steps at the beginning are part of the column's name
     */
    void write(Draft draft, int plain) {
        List<Integer> taken = steps.subList(Math.min(plain, steps.size()), steps.size());
        StringBuilder opening = new StringBuilder();
        for (int place = taken.size() - 1; place >= 0; place--) {
            opening.append(
                    isAttribute(draft, taken.get(place))
                            ? "redshift_kit.super_attribute("
                            : "redshift_kit.super_element(");
        }
        draft.insertBefore(span.from(), opening.toString());
        taken.forEach(step -> writeStep(draft, step));
    }

    private static boolean isAttribute(Draft draft, int step) {
        return draft.atMark(step, ".") || draft.atKind(step + 1, TokenKind.STRING);
    }

    private static void writeStep(Draft draft, int step) {
        draft.replace(step, ", ");
        if (draft.atMark(step, ".")) {
            draft.replace(step + 1, EngineLiteral.of(draft.name(step + 1)) + ")");
        } else {
            draft.replace(Brackets.behind(draft, step) - 1, ")");
        }
    }
}
