package dev.redshiftkit.local.copy.value;

import dev.redshiftkit.local.format.binary.BinaryRows;

/** SMALLINT, INTEGER and BIGINT: an optional sign and digits, blanks around them allowed. */
enum IntegerParser implements ValueParser {
    SMALLINT("Short", "SMALLINT", Short.MIN_VALUE, Short.MAX_VALUE) {
        @Override
        void write(long value, BinaryRows rows) {
            rows.writeShort((int) value);
        }
    },
    INTEGER("Integer", "INTEGER", Integer.MIN_VALUE, Integer.MAX_VALUE) {
        @Override
        void write(long value, BinaryRows rows) {
            rows.writeInt((int) value);
        }
    },
    BIGINT("Long", "BIGINT", Long.MIN_VALUE, Long.MAX_VALUE) {
        @Override
        void write(long value, BinaryRows rows) {
            rows.writeLong(value);
        }
    };

    private final String errorName;
    private final String sqlName;
    private final long smallest;
    private final long largest;

    IntegerParser(String errorName, String sqlName, long smallest, long largest) {
        this.errorName = errorName;
        this.sqlName = sqlName;
        this.smallest = smallest;
        this.largest = largest;
    }

    abstract void write(long value, BinaryRows rows);

    @Override
    public void parse(byte[] source, int from, int to, BinaryRows rows) throws BadValueException {
        int start = Blanks.skipLeading(source, from, to);
        int end = Blanks.skipTrailing(source, start, to);
        boolean negative = source[start] == '-';
        int first = negative || source[start] == '+' ? start + 1 : start;
        if (first == end) {
            throw BadValueException.invalidDigit(source, from, start, errorName);
        }
        // Collected as a negative number, whose range is the larger one.
        long value = negated(source, from, first, end);
        write(checked(negative, value), rows);
    }

    private long negated(byte[] source, int from, int first, int end) throws BadValueException {
        long value = 0;
        boolean overflow = false;
        for (int at = first; at < end; at++) {
            int digit = source[at] - '0';
            if (digit < 0 || 9 < digit) {
                throw BadValueException.invalidDigit(source, from, at, errorName);
            }
            overflow |= value < Long.MIN_VALUE / 10 || (value == Long.MIN_VALUE / 10 && digit > 8);
            value = value * 10 - digit;
        }
        if (overflow) {
            throw overflow();
        }
        return value;
    }

    private long checked(boolean negative, long negated) throws BadValueException {
        if (!negative && negated == Long.MIN_VALUE) {
            throw overflow();
        }
        long value = negative ? negated : -negated;
        if (value < smallest || largest < value) {
            throw overflow();
        }
        return value;
    }

    private BadValueException overflow() {
        return new BadValueException(
                LoadErrorCode.INTEGER_OVERFLOW, "Overflow for %s (%d to %d)".formatted(sqlName, smallest, largest));
    }
}
