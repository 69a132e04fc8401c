package dev.redshiftkit.local.copy.value;

import dev.redshiftkit.local.format.binary.BinaryRows;

/** VARCHAR: UTF-8, its length counted in bytes. */
final class VarcharParser implements ValueParser {

    private final int maxBytes;
    private final TextOptions options;

    VarcharParser(int maxBytes, TextOptions options) {
        this.maxBytes = maxBytes;
        this.options = options;
    }

    @Override
    public void parse(byte[] source, int from, int to, BinaryRows rows) throws BadValueException {
        int end = options.trims() ? Blanks.skipTrailing(source, from, to) : to;
        Utf8Fault fault = Utf8.findFault(source, from, end);
        if (fault != null) {
            throw fault.exception(source, from);
        }
        writeSound(source, from, end, rows);
    }

    private void writeSound(byte[] source, int from, int to, BinaryRows rows) throws BadValueException {
        if (to - from <= maxBytes) {
            rows.writeBytes(source, from, to);
        } else if (options.truncates()) {
            rows.writeBytes(source, from, Utf8.characterBoundary(source, from, from + maxBytes));
        } else {
            throw tooLong(maxBytes);
        }
    }

    static BadValueException tooLong(int maxBytes) {
        return new BadValueException(LoadErrorCode.VALUE_OUT_OF_RANGE, "String length exceeds DDL length", maxBytes);
    }
}
