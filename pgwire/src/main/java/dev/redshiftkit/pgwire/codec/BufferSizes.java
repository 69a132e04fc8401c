package dev.redshiftkit.pgwire.codec;

/** How arrays grow. */
final class BufferSizes {

    /** The longest array that every virtual machine gives. */
    static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

    private BufferSizes() {}

    /** Returns at least {@code needed}, and twice {@code capacity} as long as arrays can be that long. */
    static int grown(int capacity, int needed) {
        return Math.max(needed, (int) Math.min(2L * capacity, MAX_ARRAY));
    }
}
