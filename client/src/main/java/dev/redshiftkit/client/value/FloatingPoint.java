package dev.redshiftkit.client.value;

import java.math.BigDecimal;

/** Prints binary floating point the way the server does, and gives its shortest decimal. */
final class FloatingPoint {

    private FloatingPoint() {}

    static BigDecimal decimalOf(Value value, String shortest) {
        if (isSpecial(shortest)) {
            throw ValueConversionException.of(value, "a number: it is " + shortest);
        }
        return new BigDecimal(shortest);
    }

    /** The server prints {@code 1} for 1.0 and {@code 1e+20} for large numbers; the digits are the same. */
    static String print(String shortest) {
        if (isSpecial(shortest)) {
            return shortest;
        }
        int exponentAt = shortest.indexOf('E');
        String digits = withoutZeroFraction(exponentAt < 0 ? shortest : shortest.substring(0, exponentAt));
        return exponentAt < 0 ? digits : digits + exponent(shortest.substring(exponentAt + 1));
    }

    private static boolean isSpecial(String shortest) {
        return shortest.endsWith("NaN") || shortest.endsWith("Infinity");
    }

    private static String withoutZeroFraction(String digits) {
        return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
    }

    private static String exponent(String exponent) {
        boolean negative = exponent.startsWith("-");
        String digits = negative ? exponent.substring(1) : exponent;
        return (negative ? "e-" : "e+") + (digits.length() < 2 ? "0" + digits : digits);
    }
}
