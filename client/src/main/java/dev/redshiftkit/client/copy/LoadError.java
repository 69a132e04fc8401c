package dev.redshiftkit.client.copy;

import java.util.Optional;

/**
 * A row, or a file, that COPY did not take.
 *
 * @param line in the file, from 1; not positive where the file was read in pieces and the service cannot tell
 * @param column of the table; empty where the row as a whole was wrong
 * @param code of {@code stl_load_errors}, such as 1207 (Redshift guide, "Load error reference")
 * @param rawValue the field as it stands in the file, cut to 1,024 bytes; empty where the service does not keep it, as on
 *     Serverless
 * @param rawLine likewise the whole line
 */
public record LoadError(
        String file,
        long line,
        String column,
        int code,
        String message,
        Optional<String> rawValue,
        Optional<String> rawLine) {

    LoadError withRaw(String value, String lineText) {
        return new LoadError(file, line, column, code, message, Optional.of(value), Optional.of(lineText));
    }

    boolean isAt(String otherFile, long otherLine, String otherColumn) {
        return line == otherLine && file.equals(otherFile) && column.equals(otherColumn);
    }

    /** Says where and what, and shows no data. */
    @Override
    public String toString() {
        return "LoadError[" + file + ":" + line + ", column " + column + ", " + code + " " + message + "]";
    }
}
