package dev.redshiftkit.local.translate.expansion;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.syntax.FromItem.Turned;
import dev.redshiftkit.local.translate.syntax.Span;
import dev.redshiftkit.sql.lex.Folding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code t PIVOT (agg(x) [AS a] FOR c IN (v [AS n], …))} (Redshift guide, "PIVOT and UNPIVOT examples"): one aggregate for
 * each value, grouped by all columns of the table that are not named in it.
 */
final class Pivot extends TurnedTables {

    Pivot() {
        super("pivot");
    }

    @Override
    String query(Draft draft, Turned turned, List<String> columns) {
        Shape shape = Shape.read(draft, turned.parentheses());
        Set<String> used = shape.names(draft);
        List<String> keys = columns.stream()
                .filter(column -> !used.contains(column))
                .map(column -> SOURCE + "." + QuotedName.of(column))
                .toList();
        String list =
                Stream.concat(keys.stream(), shape.aggregates(draft).stream()).collect(Collectors.joining(", "));
        String groups = keys.isEmpty() ? "" : " GROUP BY " + String.join(", ", keys);
        return "SELECT " + list + " FROM " + source(draft, turned.source()) + groups;
    }

    /**
     * What stands in the parentheses.
     *
     * @param function the name of the aggregate
     * @param argument what it aggregates
     * @param alias the name behind it, with an underscore in front; empty if there is none
     * @param column what the values are values of
     * @param values each with its alias
     */
    private record Shape(Span function, Span argument, String alias, Span column, List<Span> values) {

        static Shape read(Draft draft, Span parentheses) {
            int open = parentheses.from() + 1;
            while (open < parentheses.to() && !draft.atMark(open, "(")) {
                open++;
            }
            int close = Math.min(draft.closing(require(draft, open)), draft.size() - 1);
            int word = close + 1;
            while (word < parentheses.to() && !draft.at(word, "for")) {
                word++;
            }
            int in = word;
            while (in < parentheses.to() && !draft.at(in, "in")) {
                in++;
            }
            int list = require(draft, in + 1);
            Span values = new Span(list + 1, Math.min(draft.closing(list), draft.size()));
            String alias = word == close + 1 ? "" : "_" + draft.name(word - 1);
            return new Shape(
                    new Span(parentheses.from() + 1, open),
                    new Span(open + 1, close),
                    alias,
                    new Span(word + 1, in),
                    Lists.parts(draft, values));
        }

        private static int require(Draft draft, int open) {
            if (!draft.atMark(open, "(")) {
                throw Refusal.syntax(draft.require(Math.min(open, draft.size() - 1)));
            }
            return open;
        }

        Set<String> names(Draft draft) {
            Set<String> names = new LinkedHashSet<>();
            for (Span span : List.of(argument, column)) {
                for (int index = span.from(); index < span.to(); index++) {
                    if (draft.atName(index)) {
                        names.add(draft.name(index));
                    }
                }
            }
            return names;
        }

        List<String> aggregates(Draft draft) {
            List<String> aggregates = new ArrayList<>();
            for (Span value : values) {
                aggregates.add(aggregate(draft, value));
            }
            return aggregates;
        }

        private String aggregate(Draft draft, Span value) {
            boolean named = value.size() > 2 && draft.at(value.to() - 2, "as");
            Span constant = named ? new Span(value.from(), value.to() - 2) : value;
            String label = named ? draft.token(value.to() - 1).value() : label(draft, constant);
            String what = draft.atMark(argument.from(), "*") ? "1" : argument.text(draft);
            return function.text(draft)
                    + "(CASE WHEN "
                    + column.text(draft)
                    + (draft.at(constant.from(), "null") ? " IS NULL" : " = " + constant.text(draft))
                    + " THEN "
                    + what
                    + " END) AS "
                    + QuotedName.of(Folding.toLowerCase(label) + alias);
        }

        private static String label(Draft draft, Span constant) {
            boolean negative = constant.size() == 2 && draft.atMark(constant.from(), "-");
            if (constant.size() > 1 && !negative) {
                return "?column?";
            }
            return constant.size() == 1 ? draft.token(constant.from()).value() : constant.text(draft);
        }
    }
}
