package dev.redshiftkit.benchmarks.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A report for people: tables with text on the left of its column and numbers on the right. */
final class TextReport {

    private static final String GAP = "  ";

    private TextReport() {}

    static String render(Report report) {
        List<String> lines = new ArrayList<>();
        lines.add(head(report));
        for (Table table : report.tables()) {
            lines.add("");
            lines.add(table.title());
            lines.addAll(body(table));
        }
        return String.join("\n", lines);
    }

    private static String head(Report report) {
        Surroundings where = report.surroundings();
        return String.format(
                Locale.ROOT,
                "%s: %s, JDK %s, %d processors, heap %d MB, load %.1f",
                report.benchmark(),
                where.begun(),
                where.jdk(),
                where.processors(),
                where.heapMegabytes(),
                where.load());
    }

    private static List<String> body(Table table) {
        List<List<Cell>> cells =
                Stream.concat(Stream.of(headings(table)), table.rows().stream()).toList();
        int[] widths = IntStream.range(0, table.columns().size())
                .map(column -> width(cells, column))
                .toArray();
        return cells.stream().map(row -> line(row, widths, table)).toList();
    }

    private static List<Cell> headings(Table table) {
        return table.columns().stream().map(Cell::of).toList();
    }

    private static int width(List<List<Cell>> rows, int column) {
        return rows.stream()
                .mapToInt(row -> row.get(column).text().length())
                .max()
                .orElse(0);
    }

    private static String line(List<Cell> row, int[] widths, Table table) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> padded(row.get(column).text(), widths[column], isNumeric(table, column)))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static boolean isNumeric(Table table, int column) {
        return table.rows().stream().anyMatch(row -> row.get(column).isNumber());
    }

    private static String padded(String text, int width, boolean right) {
        String blanks = " ".repeat(width - text.length());
        return right ? blanks + text : text + blanks;
    }
}
