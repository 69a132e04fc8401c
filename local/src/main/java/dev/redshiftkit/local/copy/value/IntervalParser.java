package dev.redshiftkit.local.copy.value;

import dev.redshiftkit.local.format.binary.BinaryRows;
import dev.redshiftkit.local.format.binary.ColumnType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/**
 * INTERVAL YEAR TO MONTH and INTERVAL DAY TO SECOND. What is smaller than the column's smallest field is cut off; seconds are
 * rounded to its digits (Redshift guide, "Interval data types and literals").
 */
final class IntervalParser implements ValueParser {

    private static final int MICROS_DIGITS = 6;
    private static final BigDecimal MICROS_PER_SECOND = BigDecimal.valueOf(1_000_000);

    private final ColumnType type;

    IntervalParser(ColumnType type) {
        this.type = type;
    }

    @Override
    public void parse(byte[] source, int from, int to, BinaryRows rows) throws BadValueException {
        String text = new String(source, from, to - from, StandardCharsets.UTF_8).strip();
        try {
            if (type.kind() == ColumnType.Kind.INTERVAL_YEAR_TO_MONTH) {
                rows.writeInt(months(IntervalText.read(text, IntervalText.Unit.MONTH)));
            } else {
                rows.writeLong(micros(IntervalText.read(text, IntervalText.Unit.SECOND)));
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new BadValueException(LoadErrorCode.INVALID_TIMESTAMP, "Invalid interval format or value");
        }
    }

    private int months(IntervalText text) {
        return cut(text.months(), type.scale()).intValueExact();
    }

    private long micros(IntervalText text) {
        text.requireNoMonths();
        if (type.scale() > 1) {
            return cut(text.seconds(), type.scale()).multiply(MICROS_PER_SECOND).longValueExact();
        }
        return text.seconds()
                .setScale(type.length(), RoundingMode.HALF_UP)
                .movePointRight(MICROS_DIGITS)
                .longValueExact();
    }

    private static BigDecimal cut(BigDecimal value, int unit) {
        BigDecimal size = BigDecimal.valueOf(unit);
        return value.divideToIntegralValue(size).multiply(size);
    }
}
