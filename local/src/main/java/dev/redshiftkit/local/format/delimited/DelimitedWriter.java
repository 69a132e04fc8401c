package dev.redshiftkit.local.format.delimited;

import dev.redshiftkit.local.format.delimited.TextLayout.FieldQuotes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Writes delimited text and CSV. */
public final class DelimitedWriter implements RecordWriter {

    private static final byte QUOTE = '"';

    private final byte delimiter;
    private final byte[] nullText;
    private final FieldQuotes quotes;
    private final boolean[] marked = new boolean[256];
    private final RecordBuffer buffer = new RecordBuffer();
    private boolean isFirstField = true;

    public DelimitedWriter(TextLayout layout) {
        this.delimiter = (byte) layout.delimiter();
        this.nullText = layout.nullBytes();
        this.quotes = layout.quoting();
        if (layout.escaped() || quotes == FieldQuotes.WHERE_NEEDED) {
            mark('\n', '\r', layout.delimiter());
        }
        if (layout.escaped()) {
            mark('\\');
        }
        if (quotes == FieldQuotes.WHERE_NEEDED) {
            mark('"');
        }
        if (layout.escaped() && quotes == FieldQuotes.ALWAYS) {
            mark('"', '\'');
        }
    }

    private void mark(char... characters) {
        for (char character : characters) {
            marked[character] = true;
        }
    }

    @Override
    public void writeNull() {
        beginField();
        buffer.append(nullText, 0, nullText.length);
    }

    @Override
    public void write(byte[] source, int from, int to) {
        beginField();
        buffer.reserve(2 * (to - from) + 2);
        switch (quotes) {
            case NEVER -> appendEscaped(source, from, to);
            case ALWAYS -> {
                buffer.append(QUOTE);
                appendEscaped(source, from, to);
                buffer.append(QUOTE);
            }
            case WHERE_NEEDED -> appendCsv(source, from, to);
        }
    }

    @Override
    public void endRecord() {
        buffer.append((byte) '\n');
        isFirstField = true;
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

    private void beginField() {
        if (!isFirstField) {
            buffer.append(delimiter);
        }
        isFirstField = false;
    }

    private void appendEscaped(byte[] source, int from, int to) {
        if (!hasMark(source, from, to)) {
            buffer.append(source, from, to);
            return;
        }
        for (int at = from; at < to; at++) {
            if (marked[source[at] & 0xff]) {
                buffer.append((byte) '\\');
            }
            buffer.append(source[at]);
        }
    }

    private void appendCsv(byte[] source, int from, int to) {
        if (!needsQuotes(source, from, to)) {
            buffer.append(source, from, to);
            return;
        }
        buffer.append(QUOTE);
        for (int at = from; at < to; at++) {
            if (source[at] == QUOTE) {
                buffer.append(QUOTE);
            }
            buffer.append(source[at]);
        }
        buffer.append(QUOTE);
    }

    /** A value that reads like the null text is quoted, as the engine does it, so that the two can be told apart. */
    private boolean needsQuotes(byte[] source, int from, int to) {
        return hasMark(source, from, to) || Arrays.equals(source, from, to, nullText, 0, nullText.length);
    }

    private boolean hasMark(byte[] source, int from, int to) {
        boolean[] marks = marked;
        for (int at = from; at < to; at++) {
            if (marks[source[at] & 0xff]) {
                return true;
            }
        }
        return false;
    }
}
