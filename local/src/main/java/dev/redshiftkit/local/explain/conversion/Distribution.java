package dev.redshiftkit.local.explain.conversion;

import dev.redshiftkit.local.explain.expression.Column;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where rows lie.
 *
 * @param everywhere whether each node has all of them
 * @param keys columns, each of which says by its value where a row lies; they have the same value in one row
 */
record Distribution(boolean everywhere, Set<Column> keys) {

    Distribution {
        keys = Set.copyOf(keys);
    }

    static Distribution onEveryNode() {
        return new Distribution(true, Set.of());
    }

    /** Nobody can tell where a row lies. */
    static Distribution spread() {
        return new Distribution(false, Set.of());
    }

    static Distribution onKey(String relation, String column) {
        return on(new Column(relation, column));
    }

    static Distribution on(Column... keys) {
        return new Distribution(false, Set.of(keys));
    }

    boolean isOn(Column column) {
        return keys.contains(column);
    }

    /** Returns this after a join that has made the two columns equal. */
    Distribution withEqual(Column one, Column other) {
        if (!isOn(one) && !isOn(other)) {
            return this;
        }
        Set<Column> more = new HashSet<>(keys);
        more.add(one);
        more.add(other);
        return new Distribution(everywhere, more);
    }

    /** Returns this for rows of which these columns are left, under other names. */
    Distribution renamed(Function<Column, Set<Column>> names) {
        return new Distribution(
                everywhere,
                keys.stream().flatMap(key -> names.apply(key).stream()).collect(Collectors.toSet()));
    }

    /** Returns this for rows of which only these columns are left. */
    Distribution within(Set<Column> columns) {
        return new Distribution(
                everywhere, keys.stream().filter(columns::contains).collect(Collectors.toSet()));
    }
}
