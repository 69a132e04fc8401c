package dev.redshiftkit.local.copy.value;

import dev.redshiftkit.local.format.binary.BinaryRows;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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
        if (Utf8.skipAscii(source, from, end) == end) {
            writeSound(source, from, end, rows);
            return;
        }
        Utf8Fault fault = Utf8.findFault(source, from, end);
        if (fault == null) {
            writeSound(source, from, end, rows);
        } else if (options.replacement().isPresent()) {
            byte[] repaired =
                    repair(source, from, end, fault, options.replacement().get());
            writeSound(repaired, 0, repaired.length, rows);
        } else {
            throw fault.exception(source, from);
        }
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

    private static byte[] repair(byte[] source, int from, int to, Utf8Fault first, char replacement) {
        byte[] repaired = Arrays.copyOfRange(source, from, to);
        @Nullable Utf8Fault fault = new Utf8Fault(first.at() - from, first.length(), first.number());
        while (fault != null) {
            int end = fault.at() + fault.length();
            Arrays.fill(repaired, fault.at(), end, (byte) replacement);
            fault = Utf8.findFault(repaired, end, repaired.length);
        }
        return repaired;
    }

    static BadValueException tooLong(int maxBytes) {
        return new BadValueException(LoadErrorCode.VALUE_OUT_OF_RANGE, "String length exceeds DDL length", maxBytes);
    }
}
