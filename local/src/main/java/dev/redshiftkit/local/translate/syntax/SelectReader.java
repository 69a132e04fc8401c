package dev.redshiftkit.local.translate.syntax;

import dev.redshiftkit.local.translate.draft.Draft;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one SELECT up to the set operator, the ORDER BY or the end behind it. */
final class SelectReader {

    private final Draft draft;
    private final int first;
    private final List<SelectItem> items = new ArrayList<>();
    private final Map<Clause, Span> clauses = new EnumMap<>(Clause.class);
    private List<FromItem> from = List.of();
    private Span exclusion;
    private int index;

    SelectReader(Draft draft, int index) {
        this.draft = draft;
        this.first = index;
        this.index = index;
        this.exclusion = new Span(index, index);
    }

    Select read() {
        Span opening = opening();
        items();
        while (!isOver(index)) {
            clause();
        }
        Span span = new Span(first, index);
        List<String> excluded = NameList.read(draft, new Span(exclusion.from() + 1, exclusion.to()));
        return new Select(span, opening, List.copyOf(items), excluded, exclusion, from, Map.copyOf(clauses), inner());
    }

    private Span opening() {
        index += draft.at(index, "select") ? 1 : 0;
        index += draft.atAny(index, "all", "distinct") ? 1 : 0;
        if (draft.at(index, "top")) {
            index = draft.skip(index + 1);
        }
        return new Span(first, index);
    }

    private void items() {
        int start = index;
        while (!isItemsEnd(index)) {
            if (draft.atMark(index, ",")) {
                item(new Span(start, index));
                start = index + 1;
            }
            index = draft.skip(index);
        }
        item(new Span(start, index));
        exclusion();
    }

    private boolean isItemsEnd(int at) {
        return isOver(at) || clauseAt(draft, at).isPresent() || isExclusion(at);
    }

    private boolean isExclusion(int at) {
        return draft.at(at, "exclude") && draft.atMark(at - 1, "*");
    }

    private void exclusion() {
        int start = index;
        while (isExclusion(start) && !isOver(index) && clauseAt(draft, index).isEmpty()) {
            index = draft.skip(index);
        }
        exclusion = new Span(start, index);
    }

    private void item(Span span) {
        if (span.isEmpty()) {
            return;
        }
        int last = span.to() - 1;
        boolean star = draft.atMark(last, "*") && (span.size() == 1 || draft.atMark(last - 1, "."));
        Optional<Alias> alias = star ? Optional.empty() : ItemAlias.of(draft, span);
        int end = alias.map(named -> named.span().from()).orElse(span.to());
        items.add(new SelectItem(new Span(span.from(), end), alias, star));
    }

    private void clause() {
        Optional<Clause> clause = clauseAt(draft, index);
        index += clause.map(Clause::length).orElse(1);
        int content = index;
        if (clause.filter(Clause.FROM::equals).isPresent()) {
            FromReader reader = new FromReader(draft, index);
            from = List.copyOf(reader.readAll());
            index = reader.index();
        }
        while (!isOver(index) && clauseAt(draft, index).isEmpty()) {
            index = draft.skip(index);
        }
        clause.ifPresent(found -> clauses.putIfAbsent(found, new Span(content, index)));
    }

    private boolean isOver(int at) {
        return Words.isEnd(draft, at) || Words.isTail(draft, at) || Words.isSetOperator(draft, at);
    }

    /** FROM behind IS DISTINCT is none. */
    static Optional<Clause> clauseAt(Draft draft, int index) {
        for (Clause clause : Clause.values()) {
            if (clause.isAt(draft, index) && !draft.atMark(index - 1, ".")) {
                boolean comparison =
                        clause == Clause.FROM && draft.at(index - 1, "distinct") && !draft.at(index - 2, "select");
                return comparison ? Optional.empty() : Optional.of(clause);
            }
        }
        return Optional.empty();
    }

    /** Returns the queries in parentheses anywhere but in FROM, where the items hold them, and those in join conditions. */
    private List<Query> inner() {
        List<Query> inner = new ArrayList<>();
        items.forEach(item -> inner.addAll(Queries.within(draft, item.expression())));
        clauses.forEach((clause, span) -> {
            if (clause != Clause.FROM) {
                inner.addAll(Queries.within(draft, span));
            }
        });
        from.forEach(item -> conditions(item, inner));
        return inner;
    }

    private void conditions(FromItem item, List<Query> inner) {
        if (item instanceof FromItem.Joined joined) {
            inner.addAll(Queries.within(draft, joined.condition()));
            conditions(joined.left(), inner);
            conditions(joined.right(), inner);
        } else if (item instanceof FromItem.Grouped grouped) {
            conditions(grouped.inner(), inner);
        } else if (item instanceof FromItem.Called called) {
            inner.addAll(Queries.within(draft, called.call()));
        }
    }
}
