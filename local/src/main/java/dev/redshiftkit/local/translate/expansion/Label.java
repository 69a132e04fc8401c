package dev.redshiftkit.local.translate.expansion;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.syntax.Alias;
import dev.redshiftkit.local.translate.syntax.SelectItem;
import dev.redshiftkit.local.translate.syntax.Span;
import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.lex.TokenKind;

/** The name that a column of a result has where the statement gives it none. */
final class Label {

    private static final String NONE = "?column?";

    private Label() {}

    static String of(Draft draft, SelectItem item) {
        return item.alias().map(Alias::name).orElseGet(() -> ofExpression(draft, item.expression()));
    }

    private static String ofExpression(Draft draft, Span expression) {
        int last = expression.to() - 1;
        boolean path = draft.atName(last) && (expression.size() == 1 || draft.atMark(last - 1, "."));
        if (path) {
            return draft.name(last);
        }
        if (draft.at(expression.from(), "case")) {
            return "case";
        }
        return ofCallOrCast(draft, expression);
    }

    private static String ofCallOrCast(Draft draft, Span expression) {
        int first = expression.from();
        if (draft.atName(first) && (draft.atMark(first + 1, "(") || draft.atMark(first + 1, "["))) {
            return draft.name(first);
        }
        boolean castOfName = draft.atName(first) && draft.atMark(first + 1, "::");
        boolean castOfLiteral = draft.atMark(first + 1, "::") && draft.atKind(first + 2, TokenKind.WORD);
        if (castOfName) {
            return draft.name(first);
        }
        return castOfLiteral ? Folding.toLowerCase(draft.token(first + 2).text()) : NONE;
    }
}
