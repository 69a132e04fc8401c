package dev.redshiftkit.local.unload.value;

import dev.redshiftkit.local.format.binary.BinaryRow;
import dev.redshiftkit.local.format.binary.ColumnType;

/** How values of one type are written as text. */
public interface ValueText {

    /** Appends the value of a field, which is not NULL. */
    void append(BinaryRow row, int field, TextBuffer text);

    /** Returns the form of a type; for one thread at a time. */
    static ValueText of(ColumnType type) {
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT -> (row, field, text) -> text.appendNumber(row.integerValue(field));
            case DECIMAL -> new DecimalText();
            case REAL -> (row, field, text) -> text.append(FloatText.of(row.floatValue(field)));
            case DOUBLE -> (row, field, text) -> text.append(FloatText.of(row.doubleValue(field)));
            case BOOLEAN -> (row, field, text) -> text.append(row.booleanAt(field) ? 't' : 'f');
            case DATE -> (row, field, text) -> DateTimeText.date(row.intValue(field), text);
            case TIMESTAMP -> (row, field, text) -> DateTimeText.timestamp(row.longValue(field), "", text);
            case TIMESTAMPTZ -> (row, field, text) -> DateTimeText.timestamp(row.longValue(field), "+00", text);
            case TIME -> (row, field, text) -> DateTimeText.time(row.longValue(field), text);
            case TIMETZ -> DateTimeText::timeWithZone;
            case VARBYTE -> (row, field, text) -> text.appendHex(row.bytes(), row.start(field), row.length(field));
            case SUPER -> bytes(type.isVersioned() ? 1 : 0);
            case CHAR, VARCHAR, INTERVAL_YEAR_TO_MONTH, INTERVAL_DAY_TO_SECOND, GEOMETRY, GEOGRAPHY, HLLSKETCH, OTHER ->
                bytes(0);
        };
    }

    private static ValueText bytes(int skipped) {
        return (row, field, text) -> text.append(row.bytes(), row.start(field) + skipped, row.length(field) - skipped);
    }
}
