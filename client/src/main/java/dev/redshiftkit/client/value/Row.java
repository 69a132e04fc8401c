package dev.redshiftkit.client.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One row of a result. Immutable, and not tied to the result it came from.
 *
 * <p>Columns are found by position, counted from 0, or by name; names are compared without regard to case, and the first
 * of several equal ones is taken. The accessors convert only where nothing is lost, and refuse NULL: read a column that
 * may be NULL with {@link #optional}.
 */
public final class Row {

    private final List<Column> columns;
    private final List<Value> values;

    /**
     * Puts a row together.
     *
     * @throws IllegalArgumentException if there are not as many values as columns
     */
    public Row(List<Column> columns, List<Value> values) {
        if (columns.size() != values.size()) {
            throw new IllegalArgumentException(
                    "a row of " + columns.size() + " columns needs as many values, but got " + values.size());
        }
        this.columns = columns;
        this.values = List.copyOf(values);
    }

    public List<Column> columns() {
        return columns;
    }

    /** The values in the order of the columns. */
    public List<Value> values() {
        return values;
    }

    public Value value(int index) {
        return values.get(index);
    }

    /**
     * Returns the value of a column.
     *
     * @throws IllegalArgumentException if the result has no such column
     */
    public Value value(String column) {
        return values.get(indexOf(column));
    }

    public boolean isNull(String column) {
        return value(column) instanceof Value.Null;
    }

    /** The value read by {@code conversion}, or empty if it is NULL: {@code row.optional("price", Value::asDecimal)}. */
    public <T> Optional<T> optional(String column, Function<Value, T> conversion) {
        Value value = value(column);
        return value instanceof Value.Null ? Optional.empty() : Optional.of(convert(column, value, conversion));
    }

    /** A character type as it is; every other type as Redshift would print it. */
    public String asText(String column) {
        return convert(column, value(column), Value::asText);
    }

    public boolean asBoolean(String column) {
        return convert(column, value(column), Value::asBoolean);
    }

    /** A whole number that fits. */
    public int asInt(String column) {
        return convert(column, value(column), Value::asInt);
    }

    /** A whole number that fits. */
    public long asLong(String column) {
        return convert(column, value(column), Value::asLong);
    }

    /** A number, rounded to the nearest {@code double} where it has more digits. */
    public double asDouble(String column) {
        return convert(column, value(column), Value::asDouble);
    }

    /** A number with all its digits. */
    public BigDecimal asDecimal(String column) {
        return convert(column, value(column), Value::asDecimal);
    }

    public LocalDate asDate(String column) {
        return convert(column, value(column), Value::asDate);
    }

    /** A {@code timestamp} without time zone. */
    public LocalDateTime asTimestamp(String column) {
        return convert(column, value(column), Value::asTimestamp);
    }

    /** A {@code timestamp with time zone}. */
    public OffsetDateTime asTimestampWithTimeZone(String column) {
        return convert(column, value(column), Value::asTimestampWithTimeZone);
    }

    private static <T> T convert(String column, Value value, Function<Value, T> conversion) {
        try {
            return conversion.apply(value);
        } catch (ValueConversionException refused) {
            throw new ValueConversionException("column " + column + ": " + refused.getMessage());
        }
    }

    private int indexOf(String column) {
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).name().equalsIgnoreCase(column)) {
                return index;
            }
        }
        throw new IllegalArgumentException("column " + column + " is none of this result's: "
                + columns.stream().map(Column::name).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Row row && columns.equals(row.columns) && values.equals(row.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Says how many columns there are and no more: data is never printed. */
    @Override
    public String toString() {
        return "Row[" + columns.size() + " columns]";
    }
}
