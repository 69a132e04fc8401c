package dev.redshiftkit.local.copy.options;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page about the options: a table, and below it the words of the refusals. */
final class CopyOptionsPage {

    private static final String INTRODUCTION = """
            # Options of COPY by format
            Every option of COPY with every format, tried by `CopyOptionsIT`, which makes this page and fails if it is not current.
            Each cell is a COPY of a file that is other with the option than without. The last column is no format but a source with
            which none goes.

            - **works**: the option does what the guide says; without it the table would hold something else, or the load would fail.
            - **taken**: the option is accepted, and about the rows there is nothing to see of it.
            - **no effect**: the option is accepted, and has nothing to act upon in this format.
            - **refused**: where Redshift refuses it, with the words below the table: its own where they are known, as those about an
              argument that is not supported are, else ours.
            - **not here**: Redshift has it, the local Redshift does not, and says so with SQLSTATE 0A000.

            """;

    private final Map<String, List<Cell>> rows = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    void add(String title, Cell cell) {
        rows.computeIfAbsent(title, key -> new ArrayList<>()).add(cell);
    }

    String text() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        page.append("| option |");
        for (SampleFormat format : SampleFormat.values()) {
            page.append(' ').append(format.title()).append(" |");
        }
        page.append("\n|---|")
                .append("---|".repeat(SampleFormat.values().length))
                .append('\n');
        rows.forEach((title, cells) -> page.append("| ")
                .append(title)
                .append(" | ")
                .append(cells.stream().map(this::text).collect(Collectors.joining(" | ")))
                .append(" |\n"));
        page.append("\n## The words\n");
        for (int i = 0; i < notes.size(); i++) {
            page.append(i + 1).append(". ").append(notes.get(i)).append('\n');
        }
        return page.toString();
    }

    private String text(Cell cell) {
        if (cell.note().isEmpty()) {
            return cell.word();
        }
        if (!notes.contains(cell.note())) {
            notes.add(cell.note());
        }
        return cell.word() + " (" + (notes.indexOf(cell.note()) + 1) + ")";
    }

    /**
     * What came of an option.
     *
     * @param note the words of a refusal, else empty
     */
    record Cell(String word, String note) {

        static final Cell WORKS = new Cell("works", "");
        static final Cell TAKEN = new Cell("taken", "");
        static final Cell NO_EFFECT = new Cell("no effect", "");

        static Cell refused(String words) {
            return new Cell("refused", words);
        }

        static Cell missing(String words) {
            return new Cell("not here", words);
        }
    }
}
