package dev.redshiftkit.local.tpc;

import dev.redshiftkit.local.tpc.Rows.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tables of TPC-DS while they are made, and what a column holds that nobody has said anything about. */
final class TpcDsTables {

    private final Draw draw;
    private final Map<String, Rows> tables = new LinkedHashMap<>();
    private final Map<String, IntSupplier> keys = new LinkedHashMap<>();
    private final Map<Table.Column, Supplier<Object>> fillers = new HashMap<>();

    TpcDsTables(List<Table> schema, Draw draw) {
        this.draw = draw;
        schema.forEach(table -> tables.put(table.name(), new Rows(table)));
    }

    /** Says what the columns hold whose name ends so, unless a row says otherwise. */
    void keys(String columnEnd, IntSupplier key) {
        keys.put(columnEnd, key);
    }

    List<Rows> all() {
        return new ArrayList<>(tables.values());
    }

    List<Row> rows(String table) {
        return Objects.requireNonNull(tables.get(table), table).all();
    }

    /** Adds a row of NULLs. */
    Row add(String table) {
        return Objects.requireNonNull(tables.get(table), table).add();
    }

    /** Adds a row with a value for every column, but for a few that are NULL. */
    Row fill(String table) {
        Row row = add(table);
        row.columns().forEach(column -> row.set(column.name(), anyValue(column)));
        return row;
    }

    private @Nullable Object anyValue(Table.Column column) {
        return column.nullable() && draw.percent(3)
                ? null
                : fillers.computeIfAbsent(column, this::fillerOf).get();
    }

    private Supplier<Object> fillerOf(Table.Column column) {
        return keys.entrySet().stream()
                .filter(key -> column.name().endsWith(key.getKey()))
                .<Supplier<Object>>map(key -> key.getValue()::getAsInt)
                .findFirst()
                .orElseGet(() -> fillerOfType(column));
    }

    private Supplier<Object> fillerOfType(Table.Column column) {
        return switch (column.type().replaceAll("\\(.*", "")) {
            case "integer", "bigint" -> () -> draw.between(1, 100);
            case "decimal" -> () -> draw.amount(0, 9999);
            case "date" -> () -> TpcDsCalendar.FIRST_DAY.plusDays(draw.between(0, 1000));
            default ->
                column.length() == 1 ? () -> draw.oneOf("Y", "N") : () -> draw.words(Math.min(40, column.length()));
        };
    }

    /** The value as a rule, NULL now and then. */
    @Nullable
    Object orNull(@Nullable Object value) {
        return draw.percent(3) ? null : value;
    }

    /** The given key as a rule, else any. */
    Object or(@Nullable String usual, String keyName) {
        return usual != null && draw.percent(75)
                ? usual
                : Objects.requireNonNull(keys.get(keyName), keyName).getAsInt();
    }

    /** The key of some row that has a value; a few rows do. */
    String keyOf(String table, String column, String value) {
        List<Row> rows = rows(table).stream()
                .filter(row -> value.equals(row.get(column)))
                .toList();
        return Objects.requireNonNull(draw.oneOf(rows).key());
    }

    /** Sixteen letters for a number, as the specification makes its business keys. */
    static String id(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; letters.length() < 8; rest /= 16) {
            letters.append((char) ('A' + rest % 16));
        }
        return "AAAAAAAA" + letters.reverse();
    }
}
