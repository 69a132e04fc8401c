package dev.redshiftkit.local.format.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a stream into the JSON documents that stand in it one after another.
 *
 * <p>{@link #next} moves to the next document; everything else describes that one and is valid until the next move. Only
 * braces, brackets and quotes are looked at: whether it is well-formed is for a parser to say. Anything but blanks between
 * two documents counts as one with a {@link #fault}. Memory is bounded by the longest document allowed. The stream stays the
 * caller's to close. One thread at a time.
 */
public final class DocumentReader {

    /** Why something is no document. */
    public enum Fault {
        /** It stands where a document should begin. */
        NO_DOCUMENT,
        /** The stream ends before it does. */
        INCOMPLETE,
        /** It is longer than a reader may hold. */
        TOO_LONG
    }

    private static final int INITIAL_BYTES = 1 << 16;

    private final InputStream in;
    private final int longestDocument;
    private final int ignoredLines;

    private byte[] window = new byte[INITIAL_BYTES];
    private int size;
    private int start;
    private int at;
    private boolean isLast;
    private boolean isStarted;
    private long discarded;
    private long line = 1;
    private Optional<Fault> fault = Optional.empty();

    /**
     * @param longestDocument bytes of the longest document that is read rather than reported as too long
     * @param ignoredLines lines at the start that are left out
     */
    public DocumentReader(InputStream in, int longestDocument, int ignoredLines) {
        this.in = in;
        this.longestDocument = longestDocument;
        this.ignoredLines = ignoredLines;
    }

    /**
     * Moves to the next document and returns whether there is one. One with a {@link #fault} counts.
     *
     * @throws IOException if the stream fails; the reader is then of no further use
     */
    public boolean next() throws IOException {
        if (!isStarted) {
            isStarted = true;
            skipLines();
        }
        fault = Optional.empty();
        skipBlanks();
        start = at;
        if (!hasMore()) {
            return false;
        }
        if (isOpening(window[at])) {
            scanDocument();
        } else {
            scanJunk();
        }
        return true;
    }

    public Optional<Fault> fault() {
        return fault;
    }

    /** Returns the array that {@link #start} and {@link #end} point into. */
    public byte[] bytes() {
        return window;
    }

    public int start() {
        return start;
    }

    public int end() {
        return at;
    }

    /** Returns the line on which the document ends, from 1. */
    public long line() {
        return line;
    }

    /** Returns how many bytes were taken from the stream so far. */
    public long bytesRead() {
        return discarded + size;
    }

    private void skipLines() throws IOException {
        for (int left = ignoredLines; left > 0 && hasMore(); ) {
            if (window[at++] == '\n') {
                line++;
                left--;
            }
            start = at;
        }
    }

    private void skipBlanks() throws IOException {
        start = at;
        while (hasMore() && isBlank(window[at])) {
            line += window[at] == '\n' ? 1 : 0;
            start = ++at;
        }
    }

    private static boolean isBlank(byte value) {
        return value == ' ' || value == '\t' || value == '\n' || value == '\r';
    }

    private static boolean isOpening(byte value) {
        return value == '{' || value == '[';
    }

    private void scanDocument() throws IOException {
        int depth = 0;
        boolean withinString = false;
        while (hasMore()) {
            byte next = window[at++];
            line += next == '\n' ? 1 : 0;
            if (withinString) {
                if (next == '\\' && hasMore()) {
                    line += window[at] == '\n' ? 1 : 0;
                    at++;
                } else {
                    withinString = next != '"';
                }
            } else if (next == '"') {
                withinString = true;
            } else if (isOpening(next)) {
                depth++;
            } else if (next == '}' || next == ']') {
                depth--;
                if (depth == 0) {
                    requireLength();
                    return;
                }
            }
        }
        if (fault.isEmpty()) {
            fault = Optional.of(Fault.INCOMPLETE);
        }
    }

    private void requireLength() {
        if (at - start > longestDocument) {
            fault = Optional.of(Fault.TOO_LONG);
        }
    }

    /** Up to where a document might begin, or the end of the line. */
    private void scanJunk() throws IOException {
        while (hasMore() && !isOpening(window[at]) && window[at] != '\n') {
            at++;
        }
        if (fault.isEmpty()) {
            fault = Optional.of(Fault.NO_DOCUMENT);
        }
    }

    private boolean hasMore() throws IOException {
        while (at == size && !isLast) {
            fill();
        }
        return at < size;
    }

    private void fill() throws IOException {
        if (size - start > longestDocument) {
            fault = Optional.of(Fault.TOO_LONG);
            // Its beginning is kept to be shown; the rest passes by.
            discard(start + longestDocument, size);
        } else {
            discard(0, start);
        }
        if (size == window.length) {
            window = Arrays.copyOf(window, window.length * 2);
        }
        int count = in.readNBytes(window, size, window.length - size);
        isLast = count < window.length - size;
        size += count;
    }

    private void discard(int from, int to) {
        System.arraycopy(window, to, window, from, size - to);
        size -= to - from;
        at -= to - from;
        start -= from == 0 ? to : 0;
        discarded += to - from;
    }
}
