package dev.redshiftkit.cli.infer;

import java.util.HashSet;
import java.util.List;

/** Whether the first line of a file names the columns. */
public final class HeaderGuess {

    private HeaderGuess() {}

    /**
     * Whether the line could be a header at all: every field has something in it, none twice, and none is a number, a date
     * or a boolean.
     */
    public static boolean mayBeHeader(List<String> firstLine) {
        return firstLine.stream().noneMatch(HeaderGuess::isData) && new HashSet<>(firstLine).size() == firstLine.size();
    }

    private static boolean isData(String field) {
        return field.isBlank()
                || ValueShape.isBoolean(field)
                || ValueShape.isDecimal(field)
                || ValueShape.isFloat(field)
                || ValueShape.isIsoDate(field)
                || ValueShape.isTimestamp(field)
                || ValueShape.isZonedTimestamp(field);
    }
}
