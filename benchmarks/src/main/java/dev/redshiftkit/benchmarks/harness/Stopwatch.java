package dev.redshiftkit.benchmarks.harness;

/** The one place that reads the clock durations are taken from. Running from the moment it was made. */
public final class Stopwatch {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private final long begun = System.nanoTime();

    private Stopwatch() {}

    public static Stopwatch start() {
        return new Stopwatch();
    }

    public long nanos() {
        return System.nanoTime() - begun;
    }

    public double millis() {
        return nanos() / NANOS_PER_MILLI;
    }

    public double seconds() {
        return nanos() / NANOS_PER_SECOND;
    }
}
