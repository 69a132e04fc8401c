package dev.redshiftkit.local.translate.expansion;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.syntax.FromItem.Turned;
import dev.redshiftkit.local.translate.syntax.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code t UNPIVOT [INCLUDE NULLS | EXCLUDE NULLS] (value FOR name IN (c1 [AS n], …))} (Redshift guide, "PIVOT and UNPIVOT
 * examples"): one row for each of the columns; rows without a value are left out unless they are asked for.
 */
final class Unpivot extends TurnedTables {

    private static final String TURNED = QuotedName.of("redshift-kit: turned");

    Unpivot() {
        super("unpivot");
    }

    @Override
    String query(Draft draft, Turned turned, List<String> columns) {
        Span inside =
                new Span(turned.parentheses().from() + 1, turned.parentheses().to() - 1);
        boolean wellFormed = draft.atName(inside.from())
                && draft.at(inside.from() + 1, "for")
                && draft.at(inside.from() + 3, "in")
                && draft.atMark(inside.from() + 4, "(");
        if (!wellFormed) {
            throw Refusal.syntax(draft.require(inside.from() + 1));
        }
        int open = inside.from() + 4;
        List<Span> turnedColumns = Lists.parts(draft, new Span(open + 1, draft.closing(open)));
        String value = name(draft, inside.from());
        String name = name(draft, inside.from() + 2);
        boolean withNulls = draft.at(turned.words().from() + 1, "include", "nulls");
        return "SELECT "
                + list(draft, columns, turnedColumns)
                + TURNED + "." + name + ", " + TURNED + "." + value
                + " FROM " + source(draft, turned.source())
                + " CROSS JOIN LATERAL (VALUES " + rows(draft, turnedColumns) + ") AS " + TURNED + " (" + name + ", "
                + value + ")"
                + (withNulls ? "" : " WHERE " + TURNED + "." + value + " IS NOT NULL");
    }

    private static String name(Draft draft, int index) {
        return QuotedName.of(draft.name(index));
    }

    private static String list(Draft draft, List<String> columns, List<Span> turned) {
        Set<String> left = new HashSet<>();
        turned.forEach(span -> left.add(draft.name(span.from())));
        return columns.stream()
                .filter(column -> !left.contains(column))
                .map(column -> SOURCE + "." + QuotedName.of(column) + ", ")
                .collect(Collectors.joining());
    }

    private static String rows(Draft draft, List<Span> turned) {
        List<String> rows = new ArrayList<>();
        for (Span span : turned) {
            int last = span.to() - 1;
            String column = draft.name(span.from());
            String label = span.size() == 1 ? column : draft.token(last).value();
            rows.add("(" + EngineLiteral.of(label) + "::varchar, " + SOURCE + "." + QuotedName.of(column) + ")");
        }
        return String.join(", ", rows);
    }
}
