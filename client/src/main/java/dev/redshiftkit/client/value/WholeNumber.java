package dev.redshiftkit.client.value;

import java.math.BigDecimal;

/** Reads numbers as whole numbers of a certain range, and refuses to lose anything on the way. */
final class WholeNumber {

    private WholeNumber() {}

    static long of(Value value, long least, long most, String wanted) {
        BigDecimal decimal = value.asDecimal();
        if (decimal.compareTo(BigDecimal.valueOf(least)) < 0 || 0 < decimal.compareTo(BigDecimal.valueOf(most))) {
            throw ValueConversionException.of(value, wanted + ": it is out of range");
        }
        if (decimal.stripTrailingZeros().scale() > 0) {
            throw ValueConversionException.of(value, wanted + ": it has a fraction");
        }
        return decimal.longValue();
    }
}
