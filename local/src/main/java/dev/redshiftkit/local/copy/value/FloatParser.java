package dev.redshiftkit.local.copy.value;

import dev.redshiftkit.local.format.binary.BinaryRows;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** REAL and DOUBLE PRECISION: decimal notation with an optional exponent, NaN and Infinity. */
enum FloatParser implements ValueParser {
    REAL("Float") {
        @Override
        void write(double value, String text, BinaryRows rows) throws BadValueException {
            float narrow = Float.parseFloat(text);
            requireInRange(Float.isInfinite(narrow), text);
            rows.writeFloat(narrow);
        }

        @Override
        void writeExact(double value, BinaryRows rows) {
            rows.writeFloat((float) value);
        }
    },
    DOUBLE("Double") {
        @Override
        void write(double value, String text, BinaryRows rows) throws BadValueException {
            requireInRange(Double.isInfinite(value), text);
            rows.writeDouble(value);
        }

        @Override
        void writeExact(double value, BinaryRows rows) {
            rows.writeDouble(value);
        }
    };

    private static final double[] POWERS_OF_TEN = {1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10};
    /** Up to here every whole number is a double, and so is its quotient by a small power of ten correctly rounded. */
    private static final int EXACT_DIGITS = 15;
    /** The same for float, whose 24 bits hold 7 digits. */
    private static final int EXACT_FLOAT_DIGITS = 7;

    private final String errorName;

    FloatParser(String errorName) {
        this.errorName = errorName;
    }

    abstract void write(double value, String text, BinaryRows rows) throws BadValueException;

    abstract void writeExact(double value, BinaryRows rows);

    @Override
    public void parse(byte[] source, int from, int to, BinaryRows rows) throws BadValueException {
        int start = Blanks.skipLeading(source, from, to);
        int end = Blanks.skipTrailing(source, start, to);
        if (!parseShort(source, start, end, rows)) {
            parseAny(source, from, start, end, rows);
        }
    }

    /** Few digits and no exponent, as nearly all numbers in files are. */
    private boolean parseShort(byte[] source, int start, int end, BinaryRows rows) {
        boolean negative = source[start] == '-';
        long mantissa = 0;
        int point = -1;
        int first = negative ? start + 1 : start;
        int count = end - first;
        if (count == 0 || count > (this == REAL ? EXACT_FLOAT_DIGITS : EXACT_DIGITS)) {
            return false;
        }
        for (int at = first; at < end; at++) {
            int digit = source[at] - '0';
            if (0 <= digit && digit <= 9) {
                mantissa = mantissa * 10 + digit;
            } else if (source[at] == '.' && point < 0 && count > 1) {
                point = at;
            } else {
                return false;
            }
        }
        int decimals = point < 0 ? 0 : end - point - 1;
        if (decimals >= POWERS_OF_TEN.length) {
            return false;
        }
        double value = mantissa / POWERS_OF_TEN[decimals];
        writeExact(negative ? -value : value, rows);
        return true;
    }

    private void parseAny(byte[] source, int from, int start, int end, BinaryRows rows) throws BadValueException {
        String text = new String(source, start, end - start, StandardCharsets.ISO_8859_1);
        double special = special(text);
        if (special != 0) {
            writeExact(special, rows);
            return;
        }
        for (int at = start; at < end; at++) {
            if ("0123456789+-.eE".indexOf(source[at]) < 0) {
                throw BadValueException.invalidDigit(source, from, at, errorName);
            }
        }
        write(parseNumber(text), text, rows);
    }

    private static double special(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nan" -> Double.NaN;
            case "infinity", "inf", "+infinity", "+inf" -> Double.POSITIVE_INFINITY;
            case "-infinity", "-inf" -> Double.NEGATIVE_INFINITY;
            default -> 0;
        };
    }

    private double parseNumber(String text) throws BadValueException {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new BadValueException(
                    LoadErrorCode.INVALID_FLOAT, "Invalid floating point format, Type: " + errorName);
        }
    }

    void requireInRange(boolean isInfinite, String text) throws BadValueException {
        if (isInfinite) {
            throw new BadValueException(
                    LoadErrorCode.VALUE_OUT_OF_RANGE,
                    "Overflow, %d characters, Type: %s".formatted(text.length(), errorName));
        }
    }
}
