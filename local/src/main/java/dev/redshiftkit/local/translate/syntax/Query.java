package dev.redshiftkit.local.translate.syntax;

import java.util.List;
import java.util.stream.Stream;

/**
 * A query: its common tables, its SELECTs, and what follows them.
 *
 * @param span all of it, without parentheses around it
 * @param recursive whether the common tables may refer to themselves
 * @param tail ORDER BY, LIMIT and OFFSET; empty if there are none
 */
public record Query(Span span, boolean recursive, List<CommonTable> commonTables, Body body, Span tail) {

    /** What yields rows. */
    public sealed interface Body permits Select, SetOperation, Nested {

        /** Returns the SELECTs that it is made of, from left to right, without those within them. */
        Stream<Select> selects();

        /** Returns the SELECT that gives the columns their names. */
        Select first();
    }

    /**
     * UNION, INTERSECT, EXCEPT or MINUS.
     *
     * @param operator the words between the two
     */
    public record SetOperation(Body left, Span operator, Body right) implements Body {

        @Override
        public Stream<Select> selects() {
            return Stream.concat(left.selects(), right.selects());
        }

        @Override
        public Select first() {
            return left.first();
        }
    }

    /**
     * A query in parentheses.
     *
     * @param span with the parentheses
     */
    public record Nested(Span span, Query query) implements Body {

        @Override
        public Stream<Select> selects() {
            return query.body().selects();
        }

        @Override
        public Select first() {
            return query.body().first();
        }
    }

    /**
     * One name that WITH gives to a query.
     *
     * @param name in lower case
     * @param columns in lower case; empty if the query names them
     */
    public record CommonTable(String name, List<String> columns, Query query) {}
}
