package dev.redshiftkit.benchmarks.harness;

import java.util.ArrayList;
import java.util.List;

/** Figures of one kind, with a row for each contender. */
public record Table(String title, List<String> columns, List<List<Cell>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "row of table has " + row.size() + " cells, but there are " + columns.size() + " columns");
            }
        }
    }

    /** Begins a table that has no rows yet. */
    public static Table of(String title, String... columns) {
        return new Table(title, List.of(columns), List.of());
    }

    /** Returns this table with a row more. */
    public Table withRow(Cell... cells) {
        List<List<Cell>> more = new ArrayList<>(rows);
        more.add(List.of(cells));
        return new Table(title, columns, more);
    }
}
