package dev.redshiftkit.benchmarks.harness;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The circumstances without which figures mean nothing.
 *
 * @param begun when the run began
 * @param heapMegabytes the most this Java process may use
 * @param load how many processes wanted to run in the minute before the run, by the system's count; negative if unknown
 */
public record Surroundings(Instant begun, String jdk, int processors, long heapMegabytes, double load) {

    /** Looks around. */
    public static Surroundings observe(InstantSource clock) {
        return new Surroundings(
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                Runtime.version().toString(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
