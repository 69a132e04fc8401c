package dev.redshiftkit.local.spatial.notation;

import dev.redshiftkit.local.spatial.shape.GeometryErrors;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Numbers as text, with as many significant digits as asked for and no zeros at the end (Redshift guide, "ST_AsText": its
 * examples print 3.141592653589793 as 3.14159265358979, and with a precision of 6 as 3.14159).
 */
public final class NumberText {

    /** How many digits there are unless the caller says otherwise. */
    public static final int DEFAULT_PRECISION = 15;

    private static final int MOST = 20;

    /** Smaller numbers than those with this exponent are written with one. */
    private static final int LEAST_PLAIN_EXPONENT = -4;

    private final int precision;

    private NumberText(int precision) {
        this.precision = precision;
    }

    /**
     * Returns a writer of numbers with so many digits.
     *
     * @throws dev.redshiftkit.local.error.SqlError if that is not 1 to 20
     */
    public static NumberText of(int precision) {
        if (precision < 1 || MOST < precision) {
            throw GeometryErrors.invalid("precision must be 1 to 20, but is " + precision);
        }
        return new NumberText(precision);
    }

    String of(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value)
                .round(new MathContext(precision, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return exponent < LEAST_PLAIN_EXPONENT || precision <= exponent
                ? scientific(rounded, exponent)
                : rounded.toPlainString();
    }

    private static String scientific(BigDecimal value, int exponent) {
        return value.scaleByPowerOfTen(-exponent).toPlainString()
                + String.format(Locale.ROOT, "e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
