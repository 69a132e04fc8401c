package dev.redshiftkit.local.translate.syntax;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What FROM takes rows from. */
public sealed interface FromItem {

    /** Returns all of it, with its alias. */
    Span span();

    /** Returns what it joins, from left to right; itself, if it joins nothing. */
    default Stream<FromItem> relations() {
        return Stream.of(this);
    }

    /** Returns the name by which its columns can be told apart, in lower case; empty if it has none. */
    Optional<String> name();

    /**
     * A table, a view, a common table, or a path into a SUPER value such as {@code t.orders[0]}.
     *
     * @param path the name as written
     * @param parts of the name, in lower case, without subscripts
     * @param subscripted whether there are subscripts, so that it cannot be a table
     * @param position the alias behind AT
     */
    record Named(Span path, List<String> parts, boolean subscripted, Optional<Alias> alias, Optional<Alias> position)
            implements FromItem {

        @Override
        public Span span() {
            return spanned(path, position.or(() -> alias));
        }

        @Override
        public Optional<String> name() {
            return Optional.of(alias.map(Alias::name).orElse(parts.get(parts.size() - 1)));
        }
    }

    /**
     * A query in parentheses.
     *
     * @param parentheses with what is in them
     */
    record Derived(Span parentheses, Query query, Optional<Alias> alias) implements FromItem {

        @Override
        public Span span() {
            return spanned(parentheses, alias);
        }

        @Override
        public Optional<String> name() {
            return alias.map(Alias::name);
        }
    }

    /**
     * A call of a function that returns rows.
     *
     * @param parts of its name, in lower case
     * @param call name and arguments
     */
    record Called(List<String> parts, Span call, Optional<Alias> alias) implements FromItem {

        @Override
        public Span span() {
            return spanned(call, alias);
        }

        @Override
        public Optional<String> name() {
            return Optional.of(alias.map(Alias::name).orElse(parts.get(parts.size() - 1)));
        }
    }

    /**
     * A join.
     *
     * @param words the words between the two
     * @param using the columns behind USING, in lower case
     * @param condition what follows the right side, with ON or USING; empty for a cross or natural join
     */
    record Joined(FromItem left, Span words, FromItem right, List<String> using, Span condition) implements FromItem {

        @Override
        public Span span() {
            int end = condition.isEmpty() ? right.span().to() : condition.to();
            return new Span(left.span().from(), end);
        }

        @Override
        public Stream<FromItem> relations() {
            return Stream.concat(left.relations(), right.relations());
        }

        @Override
        public Optional<String> name() {
            return Optional.empty();
        }
    }

    /** A join in parentheses. */
    record Grouped(Span parentheses, FromItem inner, Optional<Alias> alias) implements FromItem {

        @Override
        public Span span() {
            return spanned(parentheses, alias);
        }

        @Override
        public Stream<FromItem> relations() {
            return alias.isPresent() ? Stream.of(this) : inner.relations();
        }

        @Override
        public Optional<String> name() {
            return alias.map(Alias::name);
        }
    }

    /**
     * PIVOT or UNPIVOT behind a table.
     *
     * @param words PIVOT, or UNPIVOT with INCLUDE NULLS or EXCLUDE NULLS
     * @param parentheses what is turned into what
     */
    record Turned(FromItem source, Span words, Span parentheses, Optional<Alias> alias) implements FromItem {

        @Override
        public Span span() {
            return new Span(source.span().from(), spanned(parentheses, alias).to());
        }

        @Override
        public Optional<String> name() {
            return alias.map(Alias::name);
        }
    }

    /**
     * UNPIVOT of an object: its attributes as rows.
     *
     * @param expression the object
     * @param attribute the alias behind AT
     */
    record Attributes(Span whole, Span expression, Optional<Alias> alias, Optional<Alias> attribute)
            implements FromItem {

        @Override
        public Span span() {
            return whole;
        }

        @Override
        public Optional<String> name() {
            return alias.map(Alias::name);
        }
    }

    private static Span spanned(Span first, Optional<Alias> alias) {
        return new Span(first.from(), alias.map(named -> named.span().to()).orElse(first.to()));
    }
}
