package dev.redshiftkit.benchmarks.bulk;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * What the heap of this process held at most: looked at behind every collection, where what nobody needs is mostly gone.
 * Collects at its begin. One measurement at a time.
 */
final class HeapWatch {

    private static final double MEGABYTE = 1e6;

    private final AtomicLong most = new AtomicLong();
    private final NotificationListener listener = (notification, handback) -> note(notification);

    private HeapWatch() {}

    /** Begins to watch. */
    static HeapWatch begin() {
        System.gc();
        HeapWatch watch = new HeapWatch();
        watch.most.set(usedNow());
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener(watch.listener, null, null);
        }
        return watch;
    }

    /** Ends the watch and returns the most it has seen, in megabytes. */
    double endMegabytes() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            remove((NotificationEmitter) collector);
        }
        return most.get() / MEGABYTE;
    }

    private void remove(NotificationEmitter collector) {
        try {
            collector.removeNotificationListener(listener);
        } catch (ListenerNotFoundException e) {
            throw new IllegalStateException("the watch has ended before", e);
        }
    }

    private void note(Notification notification) {
        Map<String, MemoryUsage> after = GarbageCollectionNotificationInfo.from(
                        (CompositeData) notification.getUserData())
                .getGcInfo()
                .getMemoryUsageAfterGc();
        long used = 0;
        for (Map.Entry<String, MemoryUsage> pool : after.entrySet()) {
            boolean isHeap = pool.getKey().matches(".*(Eden|Survivor|Old|Tenured).*");
            used += isHeap ? pool.getValue().getUsed() : 0;
        }
        most.accumulateAndGet(used, Math::max);
    }

    private static long usedNow() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
