package dev.redshiftkit.cli.infer;

import dev.redshiftkit.sql.type.RedshiftType;
import dev.redshiftkit.sql.type.RedshiftType.Simple;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * What is known about the values of one column so far, and the narrowest type that holds them with room to spare. Empty
 * fields say nothing, since COPY makes NULL of them. For one thread.
 */
final class ColumnProfile {

    /** A type is chosen only if values several times as large would fit too; the sample need not hold the largest. */
    private static final long SMALLINT_COMFORT = 9_999;

    private static final long INTEGER_COMFORT = 999_999_999;
    private static final int MOST_DIGITS = 38;
    private static final int MOST_SCALE = 18;
    private static final int SPARE_DIGITS = 2;
    private static final int LEAST_VARCHAR = 16;
    private static final int MOST_VARCHAR = 65_535;

    private boolean hasValues;
    private boolean booleans = true;
    private boolean integers = true;
    private boolean decimals = true;
    private boolean floats = true;
    private boolean timestamps = true;
    private boolean zonedTimestamps = true;
    private final DateEvidence dates = new DateEvidence();
    private long largest;
    private int integerDigits;
    private int scale;
    private int bytes;

    void accept(String value) {
        bytes = Math.max(bytes, value.getBytes(StandardCharsets.UTF_8).length);
        if (value.isEmpty()) {
            return;
        }
        hasValues = true;
        booleans = booleans && ValueShape.isBoolean(value);
        acceptNumber(value);
        dates.accept(value);
        timestamps = timestamps && ValueShape.isTimestamp(value);
        zonedTimestamps = zonedTimestamps && ValueShape.isZonedTimestamp(value);
    }

    private void acceptNumber(String value) {
        integers = integers && ValueShape.isInteger(value);
        boolean decimal = ValueShape.isDecimal(value);
        decimals = decimals && decimal;
        floats = floats && (decimal || ValueShape.isFloat(value));
        if (integers) {
            largest = Math.max(largest, magnitude(value));
        }
        if (decimals) {
            BigDecimal number = new BigDecimal(value);
            scale = Math.max(scale, number.scale());
            integerDigits = Math.max(integerDigits, number.precision() - number.scale());
        }
    }

    /** The magnitude; of the smallest long too, which has no positive counterpart. */
    private static long magnitude(String value) {
        long number = Long.parseLong(value);
        return number == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(number);
    }

    RedshiftType type() {
        if (!hasValues) {
            return varchar();
        }
        if (booleans) {
            return Simple.BOOLEAN;
        }
        if (integers) {
            return integer();
        }
        if (decimals || floats) {
            return number();
        }
        return dateTime();
    }

    private Simple integer() {
        if (largest <= SMALLINT_COMFORT) {
            return Simple.SMALLINT;
        }
        return largest <= INTEGER_COMFORT ? Simple.INTEGER : Simple.BIGINT;
    }

    private RedshiftType number() {
        int precision = Math.max(integerDigits, 1) + scale;
        boolean exact = decimals && scale <= MOST_SCALE && precision <= MOST_DIGITS;
        return exact
                ? new RedshiftType.Decimal(Math.min(precision + SPARE_DIGITS, MOST_DIGITS), scale)
                : Simple.DOUBLE_PRECISION;
    }

    private RedshiftType dateTime() {
        if (dates.areCertain()) {
            return Simple.DATE;
        }
        if (timestamps) {
            return Simple.TIMESTAMP;
        }
        return zonedTimestamps ? Simple.TIMESTAMPTZ : varchar();
    }

    /** Half as much again, as a power of two: the next file may hold a longer value. */
    private RedshiftType varchar() {
        int wanted = bytes + bytes / 2;
        int length = LEAST_VARCHAR;
        while (length < wanted) {
            length *= 2;
        }
        return new RedshiftType.Varchar(Math.min(length, MOST_VARCHAR));
    }
}
