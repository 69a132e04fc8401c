package dev.redshiftkit.benchmarks.bulk;

/**
 * What was moved in a round.
 *
 * @param bytes as they lie in the file or object, after compression
 * @param heapMegabytes the most that was on the heap meanwhile, by {@link dev.redshiftkit.benchmarks.harness.PeakHeap}
 */
record Transfer(long rows, long bytes, double seconds, double heapMegabytes) {

    private static final double MEGABYTE = 1e6;

    double rowsPerSecond() {
        return rows / seconds;
    }

    double megabytesPerSecond() {
        return bytes / MEGABYTE / seconds;
    }
}
