package dev.redshiftkit.local.format.delimited;

import java.io.IOException;
import java.io.OutputStream;

/** Writes fields of fixed widths in characters, filled up with blanks at their ends. */
public final class FixedWidthWriter implements RecordWriter {

    private static final byte QUOTE = '"';

    private final int[] widths;
    private final byte[][] nulls;
    private final int quotes;
    private final RecordBuffer buffer = new RecordBuffer();
    private int field;

    /**
     * Begins a file.
     *
     * @param widths of the fields
     * @param nulls what stands for NULL in each field, no longer than its width
     * @param quoted whether fields stand in double quotes, which are part of the width
     */
    public FixedWidthWriter(int[] widths, byte[][] nulls, boolean quoted) {
        this.widths = widths.clone();
        this.nulls = nulls.clone();
        this.quotes = quoted ? 1 : 0;
    }

    @Override
    public void writeNull() {
        byte[] text = nulls[field];
        buffer.append(text, 0, text.length);
        fill(characters(text, 0, text.length));
    }

    /** @throws FieldWidthException if the field is wider than its place, as nothing is cut off */
    @Override
    public void write(byte[] source, int from, int to) {
        int characters = characters(source, from, to) + 2 * quotes;
        if (characters > widths[field]) {
            throw new FieldWidthException(field, characters, widths[field]);
        }
        buffer.append(QUOTE, quotes);
        buffer.append(source, from, to);
        buffer.append(QUOTE, quotes);
        fill(characters);
    }

    private void fill(int characters) {
        buffer.append((byte) ' ', widths[field] - characters);
        field++;
    }

    private static int characters(byte[] text, int from, int to) {
        int count = 0;
        for (int at = from; at < to; at++) {
            // Every byte begins a character unless it goes on with the one before.
            count += (text[at] & 0xC0) == 0x80 ? 0 : 1;
        }
        return count;
    }

    @Override
    public void endRecord() {
        buffer.append((byte) '\n');
        field = 0;
    }

    @Override
    public int pendingBytes() {
        return buffer.size;
    }

    @Override
    public boolean isFull() {
        return buffer.isFull();
    }

    @Override
    public void drainTo(OutputStream out) throws IOException {
        buffer.drainTo(out);
    }
}
