package dev.redshiftkit.local.translate.query;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.local.translate.syntax.Queries;
import dev.redshiftkit.local.translate.syntax.Span;
import dev.redshiftkit.sql.lex.Folding;

/**
 * Columns without an alias that Redshift labels otherwise than by their function: NULLIF by the column it is of (Redshift
 * guide, "NULLIF function"), and USER as the CURRENT_USER that it is.
 */
final class ColumnLabels implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.hasAny("nullif", "user")) {
            Queries.selects(draft).stream()
                    .flatMap(select -> select.items().stream())
                    .filter(item -> item.alias().isEmpty())
                    .forEach(item -> label(draft, item.expression()));
        }
    }

    private static void label(Draft draft, Span column) {
        int first = column.from();
        if (draft.at(first, "user") && first + 1 == column.to()) {
            draft.replace(first, "current_user");
        } else if (draft.at(first, "nullif") && draft.atMark(first + 1, "(")) {
            labelByArgument(draft, first + 1, column.to());
        }
    }

    private static void labelByArgument(Draft draft, int open, int end) {
        int last = open + 1;
        while (draft.atName(last) && draft.atMark(last + 1, ".")) {
            last += 2;
        }
        if (draft.closing(open) + 1 == end && draft.atName(last) && draft.atMark(last + 1, ",")) {
            draft.insertAfter(
                    end - 1, " AS " + Folding.toLowerCase(draft.token(last).text()));
        }
    }
}
