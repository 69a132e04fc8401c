package dev.redshiftkit.benchmarks.harness;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The most that this process has on its heap, what could be collected included: looked at a hundred times a second, from its
 * start until it is closed.
 */
public final class PeakHeap implements AutoCloseable {

    private static final double MEGABYTE = 1 << 20;
    private static final int PERIOD_MILLISECONDS = 10;

    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    private final AtomicLong most = new AtomicLong();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(PeakHeap::daemon);

    private PeakHeap() {}

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "benchmark-heap");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins to look. */
    public static PeakHeap start() {
        PeakHeap heap = new PeakHeap();
        heap.clock.scheduleAtFixedRate(heap::look, 0, PERIOD_MILLISECONDS, TimeUnit.MILLISECONDS);
        return heap;
    }

    private void look() {
        most.accumulateAndGet(memory.getHeapMemoryUsage().getUsed(), Math::max);
    }

    /** Returns what was seen by now. */
    public double megabytes() {
        look();
        return most.get() / MEGABYTE;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
