package dev.redshiftkit.local.copy.options;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/**
 * An option, and a file that shows whether it works.
 *
 * @param title as the page has it
 * @param authorization that the statement has, and {@code source} and {@code target} likewise
 * @param clause of the option
 * @param columns of the file
 * @param rows of the file
 * @param expected what the table holds then, as texts
 * @param framing what becomes of a file before it is stored
 */
record OptionCase(
        String title,
        String authorization,
        String source,
        String target,
        String clause,
        List<String> columns,
        List<List<String>> rows,
        List<List<String>> expected,
        Framing framing) {

    static final String FILE = "s3://tickets/options/file";

    /** Wherever the format has it. */
    static final String ANYWHERE = "";

    private static final List<String> ROW = List.of("1", "abc", "2020-02-03", "2020-02-03 04:05:06", "1.25");

    /** What becomes of a file before it is stored. */
    interface Framing {
        byte[] frame(SampleFormat format, byte[] file) throws Exception;
    }

    /** An option that changes nothing about the rows. */
    static OptionCase accepted(String clause) {
        return of(clause, ROW, ROW);
    }

    /** An option beside which a row becomes another. */
    static OptionCase of(String clause, List<String> row, List<String> expected) {
        return new OptionCase(
                title(clause),
                "IAM_ROLE default",
                ANYWHERE,
                "t",
                clause,
                SampleFormat.COLUMNS,
                List.of(row),
                List.of(expected),
                (format, file) -> file);
    }

    /** An option that replaces the field of a column. */
    @NullUnmarked // Null is how a case says that a value is absent.
    static OptionCase of(String clause, String column, String text, String expected) {
        return of(clause, with(column, text), with(column, expected));
    }

    @NullUnmarked
    private static List<String> with(String column, String text) {
        String[] row = ROW.toArray(String[]::new);
        row[SampleFormat.COLUMNS.indexOf(column)] = text;
        return Arrays.asList(row);
    }

    private static String title(String clause) {
        return clause.replaceAll(" (AS )?('.*'|\\d+|UTF16LE)$", "");
    }

    OptionCase titled(String other) {
        return new OptionCase(other, authorization, source, target, clause, columns, rows, expected, framing);
    }

    OptionCase authorizedBy(String other) {
        return new OptionCase(title, other, source, target, clause, columns, rows, expected, framing);
    }

    OptionCase from(String other) {
        return new OptionCase(title, authorization, other, target, clause, columns, rows, expected, framing);
    }

    OptionCase into(String other) {
        return new OptionCase(title, authorization, source, other, clause, columns, rows, expected, framing);
    }

    /** With a file of fewer columns. */
    OptionCase ofFile(List<String> otherColumns, List<List<String>> otherRows) {
        return new OptionCase(title, authorization, source, target, clause, otherColumns, otherRows, expected, framing);
    }

    OptionCase leading(List<List<String>> to) {
        return new OptionCase(title, authorization, source, target, clause, columns, rows, to, framing);
    }

    OptionCase framed(Framing other) {
        return new OptionCase(title, authorization, source, target, clause, columns, rows, expected, other);
    }

    String statement(SampleFormat format, boolean withOption) {
        return "COPY " + target + " FROM '" + (source.equals(ANYWHERE) ? format.source() : source) + "' "
                + authorization + " " + (clause.startsWith(format.clause(rows)) ? "" : format.clause(rows)) + " "
                + (withOption ? clause : "");
    }
}
