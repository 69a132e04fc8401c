package dev.redshiftkit.local.copy.value;

import dev.redshiftkit.local.format.binary.BinaryRows;
import dev.redshiftkit.local.format.binary.ColumnType;
import java.util.Arrays;

/**
 * DECIMAL: digits with an optional sign, point and exponent. Digits beyond the column's scale are cut off, or rounded half
 * away from zero under ROUNDEC.
 */
final class DecimalParser implements ValueParser {

    private static final String NAME = "Decimal";
    private static final int MAX_EXPONENT = 1_000;

    private final int precision;
    private final int scale;
    private final boolean rounds;
    /** The value's digits before and behind the point, scaled to the column; the first is kept free for a carry. */
    private final byte[] digits;

    private byte[] mantissa = new byte[64];
    private int mantissaCount;
    private int point;

    DecimalParser(ColumnType type, boolean rounds) {
        this.precision = type.length();
        this.scale = type.scale();
        this.rounds = rounds;
        this.digits = new byte[precision + 1];
    }

    @Override
    public void parse(byte[] source, int from, int to, BinaryRows rows) throws BadValueException {
        int start = Blanks.skipLeading(source, from, to);
        int end = Blanks.skipTrailing(source, start, to);
        boolean negative = source[start] == '-';
        int first = negative || source[start] == '+' ? start + 1 : start;
        int behind = readMantissa(source, from, first, end);
        if (behind < end) {
            point += readExponent(source, from, behind, end);
        }
        fit();
        rows.writeNumeric(negative, digits, digits.length, scale);
    }

    private int readMantissa(byte[] source, int from, int first, int end) throws BadValueException {
        mantissaCount = 0;
        point = -1;
        int digitsSeen = 0;
        int at = first;
        for (; at < end && source[at] != 'e' && source[at] != 'E'; at++) {
            if (source[at] == '.' && point < 0) {
                point = mantissaCount;
                continue;
            }
            int digit = source[at] - '0';
            if (digit < 0 || 9 < digit) {
                throw BadValueException.invalidDigit(source, from, at, NAME);
            }
            digitsSeen++;
            append((byte) digit);
        }
        if (digitsSeen == 0) {
            throw new BadValueException(LoadErrorCode.INVALID_DECIMAL, "Invalid decimal: no digits", first - from);
        }
        point = point < 0 ? mantissaCount : point;
        return at;
    }

    private void append(byte digit) {
        if (mantissaCount == mantissa.length) {
            mantissa = Arrays.copyOf(mantissa, mantissaCount * 2);
        }
        mantissa[mantissaCount++] = digit;
    }

    private static int readExponent(byte[] source, int from, int letter, int end) throws BadValueException {
        int at = letter + 1;
        boolean negative = at < end && source[at] == '-';
        at += negative || (at < end && source[at] == '+') ? 1 : 0;
        if (at >= end) {
            throw invalidExponent(source, from, letter);
        }
        int exponent = 0;
        for (; at < end; at++) {
            int digit = source[at] - '0';
            if (digit < 0 || 9 < digit || exponent > MAX_EXPONENT) {
                throw invalidExponent(source, from, at);
            }
            exponent = exponent * 10 + digit;
        }
        return negative ? -exponent : exponent;
    }

    private static BadValueException invalidExponent(byte[] source, int from, int at) {
        return new BadValueException(
                LoadErrorCode.INVALID_DECIMAL,
                "Invalid exponent, Value '%c', Pos %d, Type: %s".formatted((char) source[at], at - from, NAME),
                at - from);
    }

    private void fit() throws BadValueException {
        int whole = precision - scale;
        for (int i = 0; i < mantissaCount && i < point - whole; i++) {
            if (mantissa[i] != 0) {
                throw overflow();
            }
        }
        digits[0] = 0;
        for (int i = 0; i < precision; i++) {
            digits[i + 1] = digitAt(point - whole + i);
        }
        if (rounds && digitAt(point + scale) >= 5) {
            increment();
        }
    }

    private byte digitAt(int index) {
        return 0 <= index && index < mantissaCount ? mantissa[index] : 0;
    }

    private void increment() throws BadValueException {
        int at = precision;
        while (digits[at] == 9) {
            digits[at--] = 0;
        }
        digits[at]++;
        if (at == 0) {
            throw overflow();
        }
    }

    private BadValueException overflow() {
        return new BadValueException(
                LoadErrorCode.VALUE_OUT_OF_RANGE, "Overflow for NUMERIC(%d,%d)".formatted(precision, scale));
    }
}
