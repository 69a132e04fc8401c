package dev.redshiftkit.local.format.delimited;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads the records of one file of text: delimited, CSV, or of fields with fixed widths.
 *
 * <p>{@link #next} moves to the next record; everything else describes that one and is valid until the next move. Line
 * feeds end lines, with or without a carriage return before them. Memory is bounded by the longest record allowed. The stream
 * stays the caller's to close. One thread at a time.
 */
public final class DelimitedReader {

    private static final int INITIAL_BYTES = 1 << 18;
    private static final int RAW_BYTES = 1024;

    private final InputStream in;
    private final DelimitedLayout layout;
    private final int longestRecord;
    private final RecordScanner scanner;
    private final FieldList fields = new FieldList();

    private byte[] window = new byte[INITIAL_BYTES];
    private int size;
    private int position;
    private boolean isLast;
    private boolean isStarted;

    private byte[] decoded = new byte[1 << 12];
    private int recordStart;
    private int recordEnd;
    private long lineNumber;
    private long nextLine = 1;
    private long bytesRead;
    private Optional<RecordFault> fault = Optional.empty();
    private byte[] faultyRecord = {};

    /** @param longestRecord bytes of the longest record that is read rather than reported as too long */
    public DelimitedReader(InputStream in, DelimitedLayout layout, int longestRecord) {
        this.in = in;
        this.layout = layout;
        this.longestRecord = longestRecord;
        this.scanner = RecordScanner.of(layout);
    }

    /**
     * Moves to the next record and returns whether there is one. A record with a {@link #fault} counts.
     *
     * @throws IOException if the stream fails; the reader is then of no further use
     */
    public boolean next() throws IOException {
        if (!isStarted) {
            start();
        }
        boolean found = advance();
        while (found && layout.ignoresBlankLines() && isBlankLine()) {
            found = advance();
        }
        return found;
    }

    /** Returns why the record has no fields; empty if it has. */
    public Optional<RecordFault> fault() {
        return fault;
    }

    public int fieldCount() {
        return fields.count;
    }

    /** Returns the array that a field's positions point into. */
    public byte[] fieldBytes(int field) {
        return fields.coded[field] ? decoded : window;
    }

    public int fieldStart(int field) {
        return fields.starts[field];
    }

    public int fieldEnd(int field) {
        return fields.ends[field];
    }

    /**
     * Whether the field, as the file has it between its quotes, is this text: no escape in it is resolved, and blanks that
     * fill a fixed width do not count.
     */
    public boolean isWritten(int field, byte[] text) {
        int start = fields.coded[field] ? fields.codedStarts[field] : fields.starts[field];
        int end = fields.coded[field] ? fields.codedEnds[field] : fields.ends[field];
        if (layout.isFixedWidth()) {
            while (end - start > text.length && window[end - 1] == ' ') {
                end--;
            }
        }
        return end - start == text.length && Arrays.equals(window, start, end, text, 0, text.length);
    }

    /** Whether the field stood in quotes, which are no part of it. */
    public boolean isQuoted(int field) {
        return fields.quoted[field];
    }

    /** Whether the record is an empty line. */
    public boolean isBlankLine() {
        return fault.isEmpty() && fields.count == 1 && fields.starts[0] == fields.ends[0] && !fields.quoted[0];
    }

    /** Returns the line the record starts on, from 1. */
    public long lineNumber() {
        return lineNumber;
    }

    /** Returns how many lines were read so far, ignored ones included. */
    public long linesRead() {
        return nextLine - 1;
    }

    /** Returns how many bytes were taken from the stream so far. */
    public long bytesRead() {
        return bytesRead;
    }

    /** Returns the start of the record as the file has it, without its line end: at most 1,024 bytes. */
    public byte[] rawRecord() {
        return fault.isPresent() ? faultyRecord : copyOfRecord();
    }

    private byte[] copyOfRecord() {
        int end = LineEnd.trim(window, recordStart, recordEnd);
        return Arrays.copyOfRange(window, recordStart, Math.min(end, recordStart + RAW_BYTES));
    }

    private void start() throws IOException {
        isStarted = true;
        for (int line = 0; line < layout.ignoredLines() && hasMore(); line++) {
            skipLine();
        }
    }

    private boolean advance() throws IOException {
        fault = Optional.empty();
        if (!hasMore()) {
            return false;
        }
        lineNumber = nextLine;
        recordEnd = findRecord();
        recordStart = position;
        if (fault.isPresent()) {
            endFaultyRecord();
        } else {
            endRecord();
        }
        return true;
    }

    private int findRecord() throws IOException {
        while (true) {
            fields.clear();
            int end = scanner.scan(window, position, size, isLast, fields);
            if (end >= 0 && end - position <= longestRecord) {
                return end;
            }
            int lineEnd = LineEnd.find(window, position, size);
            if (end == RecordScanner.FAULTY && (lineEnd < size || isLast)) {
                fault = Optional.of(scanner.fault());
                return lineEnd;
            }
            if (end >= 0 || size - position > longestRecord) {
                fault = Optional.of(RecordFault.TOO_LONG);
                return lineEnd;
            }
            fill();
        }
    }

    private void endRecord() {
        countLines(position, recordEnd);
        nextLine++;
        position = Math.min(recordEnd + 1, size);
        if (fields.anyCoded) {
            decodeFields();
        }
    }

    /** The next record starts on the next line, or nowhere if CSV has a quote that stays open to the end of the file. */
    private void endFaultyRecord() throws IOException {
        fields.clear();
        faultyRecord = copyOfRecord();
        if (layout.quoting() == Quoting.CSV && fault.equals(Optional.of(RecordFault.UNBALANCED_QUOTE))) {
            countLines(position, size - 1);
            nextLine++;
            position = size;
        } else {
            skipLine();
        }
    }

    private void countLines(int from, int to) {
        if (layout.quoting() == Quoting.CSV || layout.escaped()) {
            for (int at = from; at < to; at++) {
                nextLine += window[at] == '\n' ? 1 : 0;
            }
        }
    }

    private void skipLine() throws IOException {
        while (hasMore()) {
            int end = LineEnd.find(window, position, size);
            if (end < size) {
                position = end + 1;
                nextLine++;
                return;
            }
            position = size;
        }
        nextLine++;
    }

    private boolean hasMore() throws IOException {
        while (position == size && !isLast) {
            fill();
        }
        return position < size;
    }

    private void fill() throws IOException {
        System.arraycopy(window, position, window, 0, size - position);
        size -= position;
        position = 0;
        if (size == window.length) {
            window = Arrays.copyOf(window, window.length * 2);
        }
        int count = in.readNBytes(window, size, window.length - size);
        isLast = count < window.length - size;
        size += count;
        bytesRead += count;
    }

    private void decodeFields() {
        if (decoded.length < recordEnd - recordStart) {
            decoded = new byte[Math.max(decoded.length * 2, recordEnd - recordStart)];
        }
        int at = 0;
        for (int field = 0; field < fields.count; field++) {
            if (fields.coded[field]) {
                at = decode(field, at);
            }
        }
    }

    /** In both codings the byte behind a mark is what is meant: behind a backslash, or behind the first of two quotes. */
    private int decode(int field, int target) {
        byte mark = (byte) (layout.quoting() == Quoting.CSV ? layout.quote() : '\\');
        int at = target;
        for (int from = fields.starts[field]; from < fields.ends[field]; from++) {
            if (window[from] == mark && from + 1 < fields.ends[field]) {
                from++;
            }
            decoded[at++] = window[from];
        }
        fields.codedStarts[field] = fields.starts[field];
        fields.codedEnds[field] = fields.ends[field];
        fields.starts[field] = target;
        fields.ends[field] = at;
        return at;
    }
}
