package dev.redshiftkit.local.format.binary;

import java.math.BigInteger;

/** A NUMERIC field of a {@link BinaryRow}: groups of four decimal digits. Reused from value to value. */
public final class NumericField {

    private static final int BASE = 10_000;
    private static final int GROUP_DIGITS = 4;
    private static final int NEGATIVE = 0x4000;
    private static final int HEADER_BYTES = 8;
    /** Up to so many groups a long holds every value. */
    private static final int MAX_LONG_GROUPS = 4;

    private BinaryRow row;
    private int start;
    private int groups;
    private int weight;
    private int sign;
    private int scale;

    /** Begins without a value; {@link #read} gives one. */
    public NumericField() {
        this.row = new BinaryRow();
    }

    public void read(BinaryRow from, int field) {
        row = from;
        start = from.start(field);
        groups = from.shortAt(start);
        weight = from.shortAt(start + 2);
        sign = from.shortAt(start + 4) & 0xffff;
        scale = from.shortAt(start + 6);
    }

    /** Whether the value is a number, as opposed to NaN or an infinity. */
    public boolean isFinite() {
        return sign == 0 || sign == NEGATIVE;
    }

    public boolean isNegative() {
        return sign == NEGATIVE;
    }

    /** Returns how many digits stand after the point. */
    public int scale() {
        return scale;
    }

    /** Returns the number of groups before the point, 0 for a value below 1. */
    public int wholeGroups() {
        return Math.max(0, weight + 1);
    }

    /** Returns a group of four digits, 0 to 9999; group 0 is the first before the point, −1 the first after it. */
    public int group(int power) {
        int index = weight - power;
        return 0 <= index && index < groups ? row.shortAt(start + HEADER_BYTES + 2 * index) : 0;
    }

    /** Whether {@link #unscaledLong} can hold the value at a scale. */
    public boolean fitsLong(int atScale) {
        return wholeGroups() + (atScale + GROUP_DIGITS - 1) / GROUP_DIGITS <= MAX_LONG_GROUPS;
    }

    /** Returns the value times ten to the power of the scale; digits beyond it are rounded half away from zero. */
    public long unscaledLong(int atScale) {
        int fractionGroups = (atScale + GROUP_DIGITS - 1) / GROUP_DIGITS;
        long value = 0;
        for (int power = wholeGroups() - 1; power >= -fractionGroups; power--) {
            value = value * BASE + group(power);
        }
        int surplus = fractionGroups * GROUP_DIGITS - atScale;
        long rounded = surplus == 0
                ? value + (group(-fractionGroups - 1) >= BASE / 2 ? 1 : 0)
                : roundedQuotient(value, surplus);
        return isNegative() ? -rounded : rounded;
    }

    private static long roundedQuotient(long value, int digits) {
        long divisor = digits == 1 ? 10 : digits == 2 ? 100 : 1000;
        return (value + divisor / 2) / divisor;
    }

    /** As {@link #unscaledLong}, for values of any size. */
    public BigInteger unscaled(int atScale) {
        int fractionGroups = (Math.max(scale, atScale) + GROUP_DIGITS - 1) / GROUP_DIGITS;
        BigInteger value = BigInteger.ZERO;
        for (int power = wholeGroups() - 1; power >= -fractionGroups; power--) {
            value = value.multiply(BigInteger.valueOf(BASE)).add(BigInteger.valueOf(group(power)));
        }
        BigInteger divisor = BigInteger.TEN.pow(fractionGroups * GROUP_DIGITS - atScale);
        BigInteger rounded = value.add(divisor.shiftRight(1)).divide(divisor);
        return isNegative() ? rounded.negate() : rounded;
    }
}
