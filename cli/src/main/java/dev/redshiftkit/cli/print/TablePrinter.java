package dev.redshiftkit.cli.print;

import dev.redshiftkit.cli.terminal.Ink;
import dev.redshiftkit.client.value.Column;
import dev.redshiftkit.client.value.Row;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Prints columns for people to read. The first rows decide how wide the columns are; what comes later and is wider stands
 * out, so that a result of any size is printed as it arrives.
 */
final class TablePrinter implements ResultPrinter {

    /** Rows that are looked at before the first is written. */
    static final int ROWS_MEASURED = 1_000;

    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "real", "double precision", "numeric", "oid");
    private static final String GAP = "  ";

    private final Writer out;
    private final Ink ink;
    private final List<List<Cell>> measured = new ArrayList<>();
    private List<Column> columns = List.of();
    private int[] widths = {};
    private boolean writing;

    TablePrinter(Writer out, Ink ink) {
        this.out = out;
        this.ink = ink;
    }

    @Override
    public void begin(List<Column> resultColumns) {
        columns = resultColumns;
    }

    @Override
    public void row(Row row) throws IOException {
        List<Cell> cells = row.values().stream().map(Cell::of).toList();
        if (writing) {
            write(cells);
            return;
        }
        measured.add(cells);
        if (measured.size() == ROWS_MEASURED) {
            startWriting();
        }
    }

    @Override
    public void end() throws IOException {
        if (!writing) {
            startWriting();
        }
    }

    private void startWriting() throws IOException {
        writing = true;
        List<Cell> head = columns.stream().map(column -> Cell.of(column.name())).toList();
        widths = widths(head);
        writeHead(head);
        for (List<Cell> cells : measured) {
            write(cells);
        }
        measured.clear();
    }

    private int[] widths(List<Cell> head) {
        int[] widest = new int[columns.size()];
        Stream.concat(Stream.of(head), measured.stream()).forEach(cells -> {
            for (int index = 0; index < widest.length; index++) {
                widest[index] = Math.max(widest[index], cells.get(index).width());
            }
        });
        return widest;
    }

    private void writeHead(List<Cell> head) throws IOException {
        List<String> names = new ArrayList<>();
        List<String> rules = new ArrayList<>();
        for (int index = 0; index < head.size(); index++) {
            names.add(head.get(index).padded(widths[index], isNumber(index), ink));
            rules.add("-".repeat(widths[index]));
        }
        writeLine(ink.bold(String.join(GAP, names).stripTrailing()));
        writeLine(ink.dim(String.join(GAP, rules)));
    }

    private void write(List<Cell> cells) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int index = 0; index < cells.size(); index++) {
            texts.add(cells.get(index).padded(widths[index], isNumber(index), ink));
        }
        writeLine(String.join(GAP, texts).stripTrailing());
    }

    private boolean isNumber(int index) {
        return NUMBERS.contains(columns.get(index).type());
    }

    private void writeLine(String line) throws IOException {
        out.write(line);
        out.write('\n');
    }
}
