package dev.redshiftkit.cli.print;

import dev.redshiftkit.client.value.Column;
import dev.redshiftkit.client.value.Row;
import dev.redshiftkit.client.value.Value;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints comma-separated values as RFC 4180 has them, with a header line. NULL is an empty field, and the empty text an
 * empty pair of quotation marks, so that the two can be told apart.
 */
final class CsvPrinter implements ResultPrinter {

    private static final String LINE_END = "\r\n";

    private final Writer out;

    CsvPrinter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(List<Column> columns) throws IOException {
        write(columns.stream().map(column -> field(column.name())).collect(Collectors.joining(",")));
    }

    @Override
    public void row(Row row) throws IOException {
        write(row.values().stream().map(CsvPrinter::field).collect(Collectors.joining(",")));
    }

    @Override
    public void end() {
        // Every row was written as it came.
    }

    private void write(String line) throws IOException {
        out.write(line);
        out.write(LINE_END);
    }

    private static String field(Value value) {
        return value.isNull() ? "" : field(value.asText());
    }

    private static String field(String text) {
        boolean quoted = text.isEmpty() || text.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
