package dev.redshiftkit.local.format.parquet;

import dev.redshiftkit.local.format.binary.BinaryRow;
import dev.redshiftkit.local.format.binary.CivilDate;
import dev.redshiftkit.local.format.binary.ColumnType;
import dev.redshiftkit.local.format.binary.NumericField;

/** How values of one type get into a Parquet file. */
interface ValueWriter {

    /** Writes the value of a field, which is not NULL. */
    void write(BinaryRow row, int field, PlainValues target);

    /** Returns how many bytes each value takes; booleans are written as bytes here, and packed when their page ends. */
    static int width(ColumnType type) {
        return switch (type.kind()) {
            case BOOLEAN -> 1;
            case SMALLINT, INTEGER, REAL, DATE -> Integer.BYTES;
            case BIGINT, DOUBLE, TIME -> Long.BYTES;
            case TIMESTAMP, TIMESTAMPTZ -> Long.BYTES + Integer.BYTES;
            case DECIMAL -> FieldSchema.decimalBytes(type.length());
            default -> PlainValues.VARIABLE;
        };
    }

    /** Returns the writer of a type; for one thread at a time. */
    static ValueWriter of(ColumnType type) {
        return switch (type.kind()) {
            case BOOLEAN -> (row, field, target) -> target.addByte(row.booleanAt(field) ? 1 : 0);
            case SMALLINT -> (row, field, target) -> target.addInt(row.shortValue(field));
            case INTEGER, REAL -> (row, field, target) -> target.addInt(row.intValue(field));
            case BIGINT, DOUBLE, TIME -> (row, field, target) -> target.addLong(row.longValue(field));
            case DECIMAL -> decimal(type);
            case DATE -> (row, field, target) -> target.addInt(row.intValue(field) + CivilDate.UNIX_TO_ENGINE_DAYS);
            case TIMESTAMP, TIMESTAMPTZ -> ValueWriter::writeTimestamp;
            case CHAR, VARCHAR -> bytes(0);
            case SUPER -> bytes(type.isVersioned() ? 1 : 0);
            default -> throw new IllegalArgumentException("no form for " + type.kind());
        };
    }

    private static ValueWriter bytes(int skipped) {
        return (row, field, target) ->
                target.addBytes(row.bytes(), row.start(field) + skipped, row.length(field) - skipped);
    }

    private static ValueWriter decimal(ColumnType type) {
        NumericField number = new NumericField();
        int scale = type.scale();
        return (row, field, target) -> {
            number.read(row, field);
            if (!number.isFinite()) {
                throw new ParquetFormatException("a decimal that is not a number has no form in Parquet");
            }
            if (number.fitsLong(scale)) {
                target.addBigEndian(number.unscaledLong(scale));
            } else {
                target.addBigEndian(requireWidth(number.unscaled(scale).toByteArray(), target.width()));
            }
        };
    }

    private static byte[] requireWidth(byte[] shortest, int width) {
        if (shortest.length > width) {
            throw new ParquetFormatException("a decimal has more digits than its column's precision");
        }
        return shortest;
    }

    /** Nanoseconds of the day and the Julian day, which is how Redshift writes timestamps. */
    private static void writeTimestamp(BinaryRow row, int field, PlainValues target) {
        int engineJulianDay = 2_451_545;
        long micros = row.longValue(field);
        target.addInt96(
                Math.floorMod(micros, CivilDate.MICROS_PER_DAY) * 1000,
                (int) Math.floorDiv(micros, CivilDate.MICROS_PER_DAY) + engineJulianDay);
    }
}
