package dev.redshiftkit.local.copy.file;

import dev.redshiftkit.local.copy.record.FieldEncoder;
import dev.redshiftkit.local.copy.record.FieldRules;
import dev.redshiftkit.local.copy.record.RawRecord;
import dev.redshiftkit.local.copy.record.RecordErrors;
import dev.redshiftkit.local.copy.record.RowStream;
import dev.redshiftkit.local.copy.value.BadValueException;
import dev.redshiftkit.local.copy.value.LoadErrorCode;
import dev.redshiftkit.local.format.binary.BinaryRows;
import dev.redshiftkit.local.format.delimited.DelimitedLayout;
import dev.redshiftkit.local.format.delimited.DelimitedReader;
import dev.redshiftkit.local.format.delimited.Quoting;
import dev.redshiftkit.local.format.delimited.RecordFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the records of one file of text, a line or more each, into rows, and reports those that are none. */
final class DelimitedLoad implements RawRecord {

    private final DelimitedReader reader;
    private final FieldEncoder[] encoders;
    private final byte[] nullText;
    private final boolean fillRecord;
    private final DelimitedLayout layout;
    private final RecordErrors errors;
    private int field;

    DelimitedLoad(
            DelimitedReader reader,
            DelimitedLayout layout,
            FieldEncoder[] encoders,
            FieldRules rules,
            RecordErrors errors) {
        this.reader = reader;
        this.layout = layout;
        this.encoders = encoders;
        this.nullText = rules.nullText().getBytes(StandardCharsets.UTF_8);
        this.fillRecord = rules.fillRecord();
        this.errors = errors;
    }

    void run(RowStream rows) throws IOException {
        while (reader.next()) {
            if (encodeOrReject(rows.beginRow(encoders.length))) {
                rows.endRow();
                errors.settle(this);
            }
        }
    }

    private boolean encodeOrReject(BinaryRows rows) {
        field = 0;
        try {
            requireSound();
            encode(rows);
            return true;
        } catch (BadValueException e) {
            rows.abandonRow();
            errors.reject(this, reader.fault().isPresent() ? -1 : field, e);
            return false;
        }
    }

    private void encode(BinaryRows rows) throws BadValueException {
        int present = Math.min(reader.fieldCount(), encoders.length);
        for (; field < present; field++) {
            if (reader.isWritten(field, nullText)) {
                encoders[field].encodeNull(rows);
            } else {
                encoders[field].encode(
                        reader.fieldBytes(field), reader.fieldStart(field), reader.fieldEnd(field), rows);
            }
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
        if (count < encoders.length && !fillRecord) {
            field = count;
            throw tooFew();
        }
    }

    private BadValueException tooFew() {
        if (reader.isBlankLine()) {
            return new BadValueException(LoadErrorCode.NO_DATA_IN_LINE, "Input data line has no data");
        }
        return layout.isFixedWidth()
                ? new BadValueException(LoadErrorCode.MISSING_COLUMNS, "Input line is shorter than its fields")
                : new BadValueException(LoadErrorCode.DELIMITER_NOT_FOUND, "Delimiter not found");
    }

    /** Behind the last field of plain text may stand a delimiter; in CSV it begins another field. */
    private boolean isTrailingDelimiter(int count) {
        int last = count - 1;
        return layout.quoting() != Quoting.CSV
                && !layout.isFixedWidth()
                && last == encoders.length
                && reader.fieldStart(last) == reader.fieldEnd(last)
                && !reader.isQuoted(last);
    }

    private BadValueException fault(RecordFault fault) {
        return switch (fault) {
            case UNBALANCED_QUOTE, MISPLACED_QUOTE ->
                new BadValueException(
                        LoadErrorCode.DELIMITER_NOT_FOUND,
                        layout.quoting() == Quoting.CSV ? "Invalid quote formatting for CSV" : "Delimiter not found");
            case TOO_LONG ->
                new BadValueException(LoadErrorCode.INVALID_LINE, "Input line exceeds the maximum row size of 4 MB");
        };
    }

    @Override
    public long line() {
        return reader.lineNumber();
    }

    @Override
    public byte[] raw() {
        return reader.rawRecord();
    }

    @Override
    public int fieldCount() {
        return reader.fault().isPresent() ? 0 : reader.fieldCount();
    }

    @Override
    public byte[] field(int index) {
        int from = reader.fieldStart(index);
        return Arrays.copyOfRange(reader.fieldBytes(index), from, Math.min(reader.fieldEnd(index), from + SHOWN_BYTES));
    }
}
