package dev.redshiftkit.local.format.delimited;

import java.util.Arrays;

/** Where the fields of one record are, and which of them are not yet what they mean. */
final class FieldList {

    private static final int INITIAL_FIELDS = 64;

    int[] starts = new int[INITIAL_FIELDS];
    int[] ends = new int[INITIAL_FIELDS];
    /** Where a coded field was before it was resolved; undefined for others. */
    int[] codedStarts = new int[INITIAL_FIELDS];

    int[] codedEnds = new int[INITIAL_FIELDS];
    /** Fields with an escape or a doubled quote in them, which is still to be resolved. */
    boolean[] coded = new boolean[INITIAL_FIELDS];

    boolean[] quoted = new boolean[INITIAL_FIELDS];
    int count;
    boolean anyCoded;

    void clear() {
        count = 0;
        anyCoded = false;
    }

    void add(int start, int end, boolean isCoded, boolean isQuoted) {
        if (count == starts.length) {
            grow();
        }
        starts[count] = start;
        ends[count] = end;
        coded[count] = isCoded;
        quoted[count] = isQuoted;
        anyCoded |= isCoded;
        count++;
    }

    private void grow() {
        int larger = count * 2;
        starts = Arrays.copyOf(starts, larger);
        ends = Arrays.copyOf(ends, larger);
        codedStarts = Arrays.copyOf(codedStarts, larger);
        codedEnds = Arrays.copyOf(codedEnds, larger);
        coded = Arrays.copyOf(coded, larger);
        quoted = Arrays.copyOf(quoted, larger);
    }
}
