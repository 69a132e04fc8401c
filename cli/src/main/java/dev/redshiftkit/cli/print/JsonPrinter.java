package dev.redshiftkit.cli.print;

import dev.redshiftkit.client.value.Column;
import dev.redshiftkit.client.value.Row;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Prints an array with one object for each row, a row a line, as the rows arrive. */
final class JsonPrinter implements ResultPrinter {

    private final Writer out;
    private List<String> names = List.of();
    private boolean hasRows;

    JsonPrinter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(List<Column> columns) throws IOException {
        names = uniqueNames(columns).stream().map(JsonText::quoted).toList();
        out.write("[");
    }

    /** Two members of one name would hide each other from most readers. */
    private static List<String> uniqueNames(List<Column> columns) {
        List<String> unique = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Column column : columns) {
            String name = column.name();
            for (int number = 2; !taken.add(name); number++) {
                name = column.name() + "_" + number;
            }
            unique.add(name);
        }
        return unique;
    }

    @Override
    public void row(Row row) throws IOException {
        out.write(hasRows ? ",\n " : "\n ");
        hasRows = true;
        String separator = "{";
        for (int index = 0; index < names.size(); index++) {
            out.write(separator + names.get(index) + ": " + JsonText.of(row.value(index)));
            separator = ", ";
        }
        out.write(names.isEmpty() ? "{}" : "}");
    }

    @Override
    public void end() throws IOException {
        out.write(hasRows ? "\n]\n" : "]\n");
    }
}
