package dev.redshiftkit.client.value;

/** Makes an object of a row. Called once a row, on the thread that reads the result. */
@FunctionalInterface
public interface RowMapper<T> {

    T map(Row row);
}
