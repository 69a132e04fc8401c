package dev.redshiftkit.local.copy.file;

import dev.redshiftkit.local.copy.record.FieldEncoder;
import dev.redshiftkit.local.copy.record.RawRecord;
import dev.redshiftkit.local.copy.record.RecordErrors;
import dev.redshiftkit.local.copy.record.RowStream;
import dev.redshiftkit.local.copy.value.BadValueException;
import dev.redshiftkit.local.format.binary.BinaryRows;
import dev.redshiftkit.local.format.json.Shreds;
import java.io.IOException;
import java.util.Arrays;

/** Makes rows of what was found in documents, and reports those that are none. */
public final class DocumentRows implements RawRecord {

    /** Where the current document is, and what it looks like there. */
    public interface Place {

        /** Returns the line it ends on, from 1; -1 where there are no lines. */
        long line();

        /** Returns its text, at most {@link RawRecord#SHOWN_BYTES} of it. */
        byte[] raw();
    }

    private final FieldEncoder[] encoders;
    private final RecordErrors errors;
    private final RowStream rows;
    private final Place place;
    private Shreds shreds = Shreds.NONE;

    public DocumentRows(FieldEncoder[] encoders, RecordErrors errors, RowStream rows, Place place) {
        this.encoders = encoders.clone();
        this.errors = errors;
        this.rows = rows;
        this.place = place;
    }

    /** Adds a row of these values, one a column, or reports why they make none. */
    public void add(Shreds values) throws IOException {
        shreds = values;
        BinaryRows row = rows.beginRow(encoders.length);
        int column = 0;
        try {
            for (; column < encoders.length; column++) {
                encode(column, row);
            }
        } catch (BadValueException e) {
            row.abandonRow();
            errors.reject(this, column, e);
            return;
        }
        rows.endRow();
        errors.settle(this);
    }

    private void encode(int column, BinaryRows row) throws BadValueException {
        if (shreds.isMissing(column)) {
            encoders[column].encodeNull(row);
        } else {
            encoders[column].encode(shreds.text(), shreds.start(column), shreds.end(column), row);
        }
    }

    /** Reports a document that has no values at all. */
    public void reject(BadValueException reason) {
        shreds = Shreds.NONE;
        errors.reject(this, -1, reason);
    }

    @Override
    public long line() {
        return place.line();
    }

    @Override
    public byte[] raw() {
        return place.raw();
    }

    @Override
    public int fieldCount() {
        return shreds.count();
    }

    @Override
    public byte[] field(int index) {
        return shreds.isMissing(index)
                ? new byte[0]
                : Arrays.copyOfRange(
                        shreds.text(),
                        shreds.start(index),
                        Math.min(shreds.end(index), shreds.start(index) + SHOWN_BYTES));
    }
}
