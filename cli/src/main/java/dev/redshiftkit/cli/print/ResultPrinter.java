package dev.redshiftkit.cli.print;

import dev.redshiftkit.client.value.Column;
import dev.redshiftkit.client.value.Row;
import java.io.IOException;
import java.util.List;

/** Writes one result: its columns, then its rows, then its end. For one thread. */
public interface ResultPrinter {

    /** Begins the result. */
    void begin(List<Column> columns) throws IOException;

    /** Writes the next row; some formats keep the first rows back until they have seen enough of them. */
    void row(Row row) throws IOException;

    /** Ends the result and writes what was kept back. Does not flush. */
    void end() throws IOException;

    /** Writes a complete result. */
    default void print(List<Column> columns, Iterable<Row> rows) throws IOException {
        begin(columns);
        for (Row row : rows) {
            row(row);
        }
        end();
    }
}
