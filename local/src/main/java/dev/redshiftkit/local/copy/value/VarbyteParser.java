package dev.redshiftkit.local.copy.value;

import dev.redshiftkit.local.format.binary.BinaryRows;

/** VARBYTE: pairs of hexadecimal digits. */
final class VarbyteParser implements ValueParser {

    private final int maxBytes;

    VarbyteParser(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public void parse(byte[] source, int from, int to, BinaryRows rows) throws BadValueException {
        if ((to - from) % 2 != 0) {
            throw new BadValueException(
                    LoadErrorCode.INVALID_HEXADECIMAL, "Odd number of hexadecimal digits", to - from);
        }
        if ((to - from) / 2 > maxBytes) {
            throw VarcharParser.tooLong(maxBytes);
        }
        byte[] value = new byte[(to - from) / 2];
        for (int i = 0; i < value.length; i++) {
            value[i] = (byte) (digit(source, from, from + 2 * i) << 4 | digit(source, from, from + 2 * i + 1));
        }
        rows.writeBytes(value, 0, value.length);
    }

    private static int digit(byte[] source, int from, int at) throws BadValueException {
        int digit = Character.digit(source[at], 16);
        if (digit < 0) {
            throw new BadValueException(
                    LoadErrorCode.INVALID_HEXADECIMAL, "Invalid hexadecimal digit, Pos " + (at - from), at - from);
        }
        return digit;
    }
}
