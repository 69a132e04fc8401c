package dev.redshiftkit.benchmarks.bulk;

/**
 * What was moved in a round.
 *
 * @param bytes as they lie in the file or object, after compression
 * @param heapMegabytes what this process held at most meanwhile; 0 if nobody looked
 */
record Transfer(long rows, long bytes, double seconds, double heapMegabytes) {

    private static final double MEGABYTE = 1e6;

    Transfer(long rows, long bytes, double seconds) {
        this(rows, bytes, seconds, 0);
    }

    Transfer withHeap(double megabytes) {
        return new Transfer(rows, bytes, seconds, megabytes);
    }

    double rowsPerSecond() {
        return rows / seconds;
    }

    double megabytesPerSecond() {
        return bytes / MEGABYTE / seconds;
    }
}
