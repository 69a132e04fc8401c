package dev.redshiftkit.local.format.json;

import java.util.Arrays;

/** What was found in a document for each of its targets. Reused from document to document. */
public final class Shreds {

    /** Of a document that nothing was found in. */
    public static final Shreds NONE = new Shreds(0);

    private static final int MISSING = -1;

    private final int[] starts;
    private final int[] ends;
    private byte[] text = new byte[1 << 12];
    private int size;

    /** @param targets how many there are */
    public Shreds(int targets) {
        this.starts = new int[targets];
        this.ends = new int[targets];
        clear();
    }

    /** Forgets all values. */
    public void clear() {
        Arrays.fill(starts, MISSING);
        size = 0;
    }

    public int count() {
        return starts.length;
    }

    /** Whether a target has no value, because the document has none there or {@code null}. */
    public boolean isMissing(int target) {
        return starts[target] == MISSING;
    }

    /** Returns the array that {@link #start} and {@link #end} point into. */
    public byte[] text() {
        return text;
    }

    public int start(int target) {
        return starts[target];
    }

    public int end(int target) {
        return ends[target];
    }

    /** Takes a value back, as {@code null} does. */
    public void setMissing(int target) {
        starts[target] = MISSING;
    }

    /** Gives a target the text {@code value[from, to)}. */
    public void set(int target, byte[] value, int from, int to) {
        reserve(to - from);
        System.arraycopy(value, from, text, size, to - from);
        starts[target] = size;
        size += to - from;
        ends[target] = size;
    }

    /** Sets characters; a low surrogate that stands alone is a byte that is no UTF-8, as {@link LenientText} has it. */
    void set(int target, char[] value, int from, int length) {
        reserve(3 * length);
        starts[target] = size;
        size = LenientText.encode(value, from, from + length, text, size);
        ends[target] = size;
    }

    private void reserve(int bytes) {
        if (text.length - size < bytes) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, size + bytes));
        }
    }
}
