package dev.redshiftkit.local.translate.expansion;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.syntax.Clause;
import dev.redshiftkit.local.translate.syntax.Queries;
import dev.redshiftkit.local.translate.syntax.Query;
import dev.redshiftkit.local.translate.syntax.Select;
import dev.redshiftkit.local.translate.syntax.SelectItem;
import dev.redshiftkit.local.translate.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * QUALIFY, which filters by the results of window functions (Redshift guide, "QUALIFY clause"): the SELECT becomes a derived
 * table with the condition as one more column, and what is around it keeps the rows for which that is true.
 */
final class Qualify implements Expansion {

    private static final String TABLE = QuotedName.of("redshift-kit: qualified");
    private static final String CONDITION = QuotedName.of("redshift-kit: qualifies");

    @Override
    public boolean concerns(Draft draft) {
        return draft.hasAny("qualify");
    }

    @Override
    public boolean asks(Draft draft) {
        return find(draft).stream().anyMatch(place -> place.select().hasStar());
    }

    @Override
    public boolean expand(Draft draft, Relations relations) {
        List<Place> found = find(draft);
        found.stream().limit(1).forEach(place -> expand(draft, place, ColumnNames.of(draft, relations)));
        return !found.isEmpty();
    }

    private static List<Place> find(Draft draft) {
        List<Place> found = new ArrayList<>();
        Queries.forEach(
                Queries.of(draft),
                query -> query.body()
                        .selects()
                        .filter(select -> select.clause(Clause.QUALIFY).isPresent())
                        .forEach(select -> found.add(new Place(query, select))));
        return found;
    }

    private static void expand(Draft draft, Place place, ColumnNames columns) {
        Select select = place.select();
        List<Item> items = items(draft, select, columns);
        Order order = place.orders() ? Order.of(draft, place.query().tail(), items) : Order.NONE;
        String text = select.opening().text(draft)
                + " "
                + joined(items.stream().map(Item::outer))
                + select.wholeClause(Clause.INTO)
                        .map(into -> " " + into.text(draft))
                        .orElse("")
                + " FROM LATERAL ("
                + inner(draft, select, items, order)
                + ") AS "
                + TABLE
                + " WHERE "
                + CONDITION
                + order.text();
        Span whole = place.orders()
                ? new Span(select.span().from(), place.query().tail().to())
                : select.span();
        draft.replace(whole.from(), text);
        draft.delete(whole.from() + 1, whole.to());
    }

    private static String inner(Draft draft, Select select, List<Item> items, Order order) {
        String condition = select.clause(Clause.QUALIFY).orElseThrow().text(draft);
        Stream<String> list = Stream.of(
                        items.stream().map(Item::inner),
                        order.hidden().stream(),
                        Stream.of("(" + condition + ") AS " + CONDITION))
                .flatMap(part -> part);
        Stream<String> clauses = Stream.of(Clause.FROM, Clause.WHERE, Clause.GROUP_BY, Clause.HAVING)
                .map(select::wholeClause)
                .flatMap(Optional::stream)
                .map(span -> span.text(draft));
        return "SELECT " + joined(list) + " " + String.join(" ", clauses.toList());
    }

    private static String joined(Stream<String> parts) {
        return String.join(", ", parts.toList());
    }

    private static List<Item> items(Draft draft, Select select, ColumnNames columns) {
        List<Item> items = new ArrayList<>();
        for (SelectItem item : select.items()) {
            if (item.isStar()) {
                columns.of(select, item)
                        .orElseThrow(() -> UnknownColumns.of("QUALIFY with *"))
                        .forEach(column -> items.add(new Item(items.size(), column.reference(), column.name())));
            } else {
                items.add(new Item(items.size(), item.expression().text(draft), Label.of(draft, item)));
            }
        }
        return items;
    }

    /** A SELECT and the query that it is, or is part of. */
    private record Place(Query query, Select select) {

        /** Whether the ORDER BY behind it is its own. */
        boolean orders() {
            return query.body() == select && !query.tail().isEmpty();
        }
    }

    /**
     * Something selected.
     *
     * @param place from 0
     * @param label the name that it has in the result
     */
    record Item(int place, String expression, String label) {

        /** Two columns may have one label: within, they are told apart by their places. */
        String column() {
            return QuotedName.of("redshift-kit: " + place);
        }

        String inner() {
            return expression + " AS " + column();
        }

        String outer() {
            return TABLE + "." + column() + " AS " + QuotedName.of(label);
        }
    }

    /**
     * What follows the SELECT.
     *
     * @param text ORDER BY and the rest, as it has to be outside
     * @param hidden columns that are selected within only to order by them
     */
    private record Order(String text, List<String> hidden) {

        static final Order NONE = new Order("", List.of());

        static Order of(Draft draft, Span tail, List<Item> items) {
            if (!draft.at(tail.from(), "order", "by")) {
                return new Order(" " + tail.text(draft), List.of());
            }
            OrderKeys keys = OrderKeys.read(draft, new Span(tail.from() + 2, tail.to()));
            List<String> hidden = new ArrayList<>();
            List<String> written = new ArrayList<>();
            for (OrderKeys.Key key : keys.keys()) {
                written.add(written(draft, key, items, hidden) + key.suffix());
            }
            return new Order(" ORDER BY " + String.join(", ", written) + keys.rest(), hidden);
        }

        private static String written(Draft draft, OrderKeys.Key key, List<Item> items, List<String> hidden) {
            if (key.isPlace(draft)) {
                return key.expression().text(draft);
            }
            String text = key.expression().text(draft);
            Optional<Item> selected = items.stream()
                    .filter(item -> item.label().equalsIgnoreCase(text)
                            || item.expression().equals(text))
                    .findFirst();
            if (selected.isPresent()) {
                return TABLE + "." + selected.get().column();
            }
            String column = QuotedName.of("redshift-kit: order " + hidden.size());
            hidden.add(text + " AS " + column);
            return TABLE + "." + column;
        }
    }
}
