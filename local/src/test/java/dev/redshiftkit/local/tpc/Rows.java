package dev.redshiftkit.local.tpc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of one table while they are made, and their text for COPY: fields parted by a bar, {@code \N} for NULL. */
final class Rows {

    private final Table table;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    Rows(Table table) {
        this.table = table;
        table.columns().forEach(column -> positions.put(column.name(), positions.size()));
    }

    Table table() {
        return table;
    }

    Row add() {
        Row row = new Row();
        rows.add(row);
        return row;
    }

    List<Row> all() {
        return Collections.unmodifiableList(rows);
    }

    String text() {
        return text(rows);
    }

    /** The same rows in another order, so that a result which depends on the order of the rows in the table shows itself. */
    String reversedText() {
        List<Row> reversed = new ArrayList<>(rows);
        Collections.reverse(reversed);
        return text(reversed);
    }

    private static String text(List<Row> rows) {
        return rows.stream().map(Row::line).collect(Collectors.joining());
    }

    /** A number of hundredths as a decimal. */
    static String decimal(long hundredths) {
        long whole = Math.abs(hundredths);
        return (hundredths < 0 ? "-" : "") + whole / 100 + "." + (whole % 100 < 10 ? "0" : "") + whole % 100;
    }

    /** A row; NULL until set. */
    final class Row {

        private final @Nullable String[] values = new String[positions.size()];

        Row set(String column, @Nullable Object value) {
            values[position(column)] = value == null ? null : value.toString();
            return this;
        }

        Row copy(Row other) {
            System.arraycopy(other.values, 0, values, 0, values.length);
            return this;
        }

        List<Table.Column> columns() {
            return table.columns();
        }

        /** The value of the first column, which is the key of those tables that others refer to. */
        @Nullable
        String key() {
            return values[0];
        }

        boolean has(String column) {
            return positions.containsKey(column);
        }

        @Nullable
        String get(String column) {
            return values[position(column)];
        }

        /** The value of a column that is not NULL, as a number without its point. */
        long number(String column) {
            return Long.parseLong(Objects.requireNonNull(get(column), column).replace(".", ""));
        }

        private int position(String column) {
            return Objects.requireNonNull(positions.get(column), column);
        }

        private String line() {
            return Stream.of(values)
                    .map(value -> value == null ? "\\N" : value)
                    .collect(Collectors.joining("|", "", "\n"));
        }
    }
}
