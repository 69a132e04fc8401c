package dev.redshiftkit.cli.print;

import dev.redshiftkit.cli.terminal.Ink;
import dev.redshiftkit.cli.terminal.Terminal;
import dev.redshiftkit.client.query.QueryResult;
import dev.redshiftkit.client.value.Column;
import dev.redshiftkit.client.value.Row;
import dev.redshiftkit.client.value.Value;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A small result that a command makes itself, to be printed as those of the server are. For one thread. */
public final class ResultTable {

    private final List<Column> columns;
    private final List<Row> rows = new ArrayList<>();

    private ResultTable(List<Column> columns) {
        this.columns = columns;
    }

    /**
     * Begins a table.
     *
     * @param columns as {@code name} for text, and {@code name:bigint} and the like for everything else
     */
    public static ResultTable of(String... columns) {
        return new ResultTable(Stream.of(columns).map(ResultTable::column).toList());
    }

    /** Takes a result of the server. */
    public static ResultTable of(QueryResult result) {
        ResultTable table = new ResultTable(result.columns());
        table.rows.addAll(result.rows());
        return table;
    }

    private static Column column(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new Column(text, "character varying", 0, 0)
                : new Column(text.substring(0, colon), text.substring(colon + 1), 0, 0);
    }

    /** Adds a row of objects that {@link Value#of} takes; an empty {@code Optional} is NULL. */
    public ResultTable row(Object... values) {
        rows.add(new Row(columns, Stream.of(values).map(ResultTable::value).toList()));
        return this;
    }

    private static Value value(Object object) {
        Object present = object instanceof Optional<?> optional
                ? optional.map(Object.class::cast).orElse(Value.Null.INSTANCE)
                : object;
        return Value.of(present);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Writes the table to standard output. */
    public void print(OutputFormat format, Terminal terminal) {
        try {
            format.printer(terminal).print(columns, rows);
        } catch (IOException failure) {
            throw Terminal.unwritable(failure);
        }
    }

    /** Returns the table as people read it, line by line. */
    public List<String> lines(Ink ink) {
        StringWriter text = new StringWriter();
        try {
            new TablePrinter(text, ink).print(columns, rows);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().lines().toList();
    }
}
