package dev.redshiftkit.local.copy;

import dev.redshiftkit.local.copy.value.BadValueException;
import dev.redshiftkit.local.copy.value.LoadErrorCode;
import dev.redshiftkit.local.format.binary.BinaryRows;
import dev.redshiftkit.local.format.delimited.DelimitedReader;
import dev.redshiftkit.local.format.delimited.RecordFault;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Reads the records of one file of delimited text or CSV into rows, and reports those that are none. */
final class DelimitedLoad {

    private final DelimitedReader reader;
    private final FieldEncoder[] encoders;
    private final FieldRules rules;
    private final boolean isCsv;
    private final RecordErrors errors;
    private int field;

    /** @param isCsv whether quotes follow CSV's rules, and a delimiter behind the last field begins another */
    DelimitedLoad(
            DelimitedReader reader, FieldEncoder[] encoders, FieldRules rules, boolean isCsv, RecordErrors errors) {
        this.reader = reader;
        this.encoders = encoders;
        this.rules = rules;
        this.isCsv = isCsv;
        this.errors = errors;
    }

    /** Returns how many rows went to the engine. */
    long run(BinaryRows rows, OutputStream engine) throws IOException {
        long count = 0;
        while (reader.next()) {
            count += encodeOrReject(rows) ? 1 : 0;
            if (rows.isFull()) {
                rows.drainTo(engine);
            }
        }
        return count;
    }

    private boolean encodeOrReject(BinaryRows rows) {
        rows.beginRow(encoders.length);
        field = 0;
        try {
            requireSound();
            encode(rows);
            return true;
        } catch (BadValueException e) {
            rows.abandonRow();
            reject(e);
            return false;
        }
    }

    private void encode(BinaryRows rows) throws BadValueException {
        int present = Math.min(reader.fieldCount(), encoders.length);
        for (; field < present; field++) {
            encoders[field].encode(reader, field, rows);
        }
        for (; field < encoders.length; field++) {
            encoders[field].encodeMissing(rows);
        }
    }

    private void requireSound() throws BadValueException {
        if (reader.fault().isPresent()) {
            throw fault(reader.fault().get());
        }
        int count = reader.fieldCount();
        if (count > encoders.length && !isTrailingDelimiter(count)) {
            field = encoders.length;
            throw new BadValueException(LoadErrorCode.EXTRA_COLUMNS, "Extra column(s) found");
        }
        if (count < encoders.length && !rules.fillRecord()) {
            field = count;
            throw reader.isBlankLine()
                    ? new BadValueException(LoadErrorCode.NO_DATA_IN_LINE, "Input data line has no data")
                    : new BadValueException(LoadErrorCode.DELIMITER_NOT_FOUND, "Delimiter not found");
        }
    }

    private boolean isTrailingDelimiter(int count) {
        int last = count - 1;
        return !isCsv
                && last == encoders.length
                && reader.fieldStart(last) == reader.fieldEnd(last)
                && !reader.isQuoted(last);
    }

    private BadValueException fault(RecordFault fault) {
        return switch (fault) {
            case UNBALANCED_QUOTE, MISPLACED_QUOTE ->
                new BadValueException(
                        LoadErrorCode.DELIMITER_NOT_FOUND,
                        isCsv ? "Invalid quote formatting for CSV" : "Delimiter not found");
            case TOO_LONG ->
                new BadValueException(LoadErrorCode.INVALID_LINE, "Input line exceeds the maximum row size of 4 MB");
        };
    }

    private void reject(BadValueException reason) {
        boolean hasField = reader.fault().isEmpty() && field < reader.fieldCount();
        errors.reject(
                reader.lineNumber(),
                field < encoders.length && reader.fault().isEmpty() ? encoders[field].column() : null,
                reason,
                reader.rawRecord(),
                hasField ? fieldBytes() : new byte[0]);
    }

    private byte[] fieldBytes() {
        int from = reader.fieldStart(field);
        return Arrays.copyOfRange(
                reader.fieldBytes(field), from, Math.min(reader.fieldEnd(field), from + RecordErrors.SHOWN_BYTES));
    }
}
