package dev.redshiftkit.local.format.delimited;

import dev.redshiftkit.local.format.delimited.TextLayout.FieldQuotes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Writes records of delimited text or CSV into memory, from where {@link #drainTo} takes them. Lines end with a line
 * feed. One thread at a time.
 */
public final class DelimitedWriter {

    private static final int INITIAL_BYTES = 1 << 17;
    private static final int DRAIN_BYTES = 1 << 16;
    private static final byte QUOTE = '"';

    private final byte delimiter;
    private final byte[] nullText;
    private final FieldQuotes quotes;
    private final boolean[] marked = new boolean[128];
    private byte[] buffer = new byte[INITIAL_BYTES];
    private int size;
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
        if (quotes == FieldQuotes.WHERE_NEEDED || (layout.escaped() && quotes == FieldQuotes.ALWAYS)) {
            mark('"');
        }
    }

    private void mark(char... characters) {
        for (char character : characters) {
            marked[character] = true;
        }
    }

    public void writeNull() {
        beginField();
        reserve(nullText.length);
        append(nullText, 0, nullText.length);
    }

    public void write(byte[] source, int from, int to) {
        beginField();
        reserve(2 * (to - from) + 2);
        switch (quotes) {
            case NEVER -> appendEscaped(source, from, to);
            case ALWAYS -> {
                buffer[size++] = QUOTE;
                appendEscaped(source, from, to);
                buffer[size++] = QUOTE;
            }
            case WHERE_NEEDED -> appendCsv(source, from, to);
        }
    }

    public void endRecord() {
        reserve(1);
        buffer[size++] = '\n';
        isFirstField = true;
    }

    /** Returns how many bytes wait to be drained. */
    public int pendingBytes() {
        return size;
    }

    /** Whether enough has been collected for a write of its own. */
    public boolean isFull() {
        return size >= DRAIN_BYTES;
    }

    public void drainTo(OutputStream out) throws IOException {
        out.write(buffer, 0, size);
        size = 0;
    }

    private void beginField() {
        if (!isFirstField) {
            reserve(1);
            buffer[size++] = delimiter;
        }
        isFirstField = false;
    }

    private void appendEscaped(byte[] source, int from, int to) {
        for (int at = from; at < to; at++) {
            byte next = source[at];
            if (next >= 0 && marked[next]) {
                buffer[size++] = '\\';
            }
            buffer[size++] = next;
        }
    }

    private void appendCsv(byte[] source, int from, int to) {
        if (!needsQuotes(source, from, to)) {
            append(source, from, to);
            return;
        }
        buffer[size++] = QUOTE;
        for (int at = from; at < to; at++) {
            if (source[at] == QUOTE) {
                buffer[size++] = QUOTE;
            }
            buffer[size++] = source[at];
        }
        buffer[size++] = QUOTE;
    }

    /** A value that reads like the null text is quoted, as the engine does it, so that the two can be told apart. */
    private boolean needsQuotes(byte[] source, int from, int to) {
        for (int at = from; at < to; at++) {
            if (source[at] >= 0 && marked[source[at]]) {
                return true;
            }
        }
        return Arrays.equals(source, from, to, nullText, 0, nullText.length);
    }

    private void append(byte[] source, int from, int to) {
        System.arraycopy(source, from, buffer, size, to - from);
        size += to - from;
    }

    private void reserve(int bytes) {
        if (buffer.length - size < bytes) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + bytes));
        }
    }
}
