package dev.redshiftkit.local.unload.value;

import java.math.BigDecimal;

/** Floating point numbers with the digits it takes to read them back exactly, in the engine's notation. */
final class FloatText {

    private static final double SMALLEST_PLAIN = 1e-4;
    private static final double LARGEST_PLAIN = 1e15;

    private FloatText() {}

    static String of(float value) {
        return notation(Float.toString(value), value);
    }

    static String of(double value) {
        return notation(Double.toString(value), value);
    }

    private static String notation(String text, double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return text;
        }
        double magnitude = Math.abs(value);
        if (magnitude != 0 && (magnitude < SMALLEST_PLAIN || LARGEST_PLAIN <= magnitude)) {
            return scientific(text);
        }
        String plain = text.indexOf('E') < 0
                ? text
                : new BigDecimal(text).stripTrailingZeros().toPlainString();
        return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
    }

    /** Java writes {@code 1.0E-5} where the engine writes {@code 1e-05}. */
    private static String scientific(String text) {
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        String digits = number.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - number.scale();
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return (number.signum() < 0 ? "-" : "")
                + digits.charAt(0)
                + fraction
                + "e"
                + (exponent < 0 ? "-" : "+")
                + (Math.abs(exponent) < 10 ? "0" : "")
                + Math.abs(exponent);
    }
}
