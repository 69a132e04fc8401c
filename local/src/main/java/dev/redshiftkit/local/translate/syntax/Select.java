package dev.redshiftkit.local.translate.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * One SELECT.
 *
 * @param span all of it, from the word SELECT on
 * @param opening SELECT with ALL, DISTINCT or TOP
 * @param items what is selected
 * @param excluded the columns behind EXCLUDE, in lower case; empty if there is no such clause
 * @param exclusion the clause EXCLUDE; empty if there is none
 * @param from what stands in FROM, parted by commas
 * @param clauses what stands behind the words of each clause
 * @param inner the queries within its expressions, such as subqueries of WHERE
 */
public record Select(
        Span span,
        Span opening,
        List<SelectItem> items,
        List<String> excluded,
        Span exclusion,
        List<FromItem> from,
        Map<Clause, Span> clauses,
        List<Query> inner)
        implements Query.Body {

    /** Returns what a clause says, without the words it begins with. */
    public Optional<Span> clause(Clause clause) {
        return Optional.ofNullable(clauses.get(clause));
    }

    /** Returns the clause with the words it begins with. */
    public Optional<Span> wholeClause(Clause clause) {
        return clause(clause).map(content -> new Span(content.from() - clause.length(), content.to()));
    }

    /** Whether every column of something in FROM is selected. */
    public boolean hasStar() {
        return items.stream().anyMatch(SelectItem::isStar);
    }

    /** Returns the tables and derived tables that FROM joins, from left to right. */
    public Stream<FromItem> relations() {
        return from.stream().flatMap(FromItem::relations);
    }

    /** Returns the names of what it reads, as far as that has a name: paths into SUPER values may be among them. */
    public Stream<TableName> tables() {
        return relations()
                .filter(FromItem.Named.class::isInstance)
                .map(FromItem.Named.class::cast)
                .filter(named -> !named.subscripted())
                .map(named -> new TableName(named.parts()));
    }

    /** Visits each token that belongs to it, and not to a query within it. */
    public void forEachOwn(IntConsumer visitor) {
        Map<Integer, Integer> others = new HashMap<>();
        inner.forEach(query -> others.put(query.span().from(), query.span().to()));
        relations()
                .filter(FromItem.Derived.class::isInstance)
                .forEach(item -> others.put(item.span().from(), item.span().to()));
        int index = span.from();
        while (index < span.to()) {
            Integer behind = others.get(index);
            if (behind == null) {
                visitor.accept(index);
            }
            index = behind == null ? index + 1 : behind;
        }
    }

    @Override
    public Stream<Select> selects() {
        return Stream.of(this);
    }

    @Override
    public Select first() {
        return this;
    }
}
