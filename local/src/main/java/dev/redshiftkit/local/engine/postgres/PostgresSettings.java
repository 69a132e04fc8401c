package dev.redshiftkit.local.engine.postgres;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What can be chosen about a server.
 *
 * @param maxConnections sessions at most, 1 to 2000; each costs the machine some 10 MB while it is used
 * @param sharedBuffersMegabytes memory the sessions share for table pages, 16 to 65536
 * @param startTimeout how long a start may take, and how long building a template may take before it
 */
public record PostgresSettings(int maxConnections, int sharedBuffersMegabytes, Duration startTimeout) {

    /** A hundred connections, 256 MB of shared buffers or an eighth of a small machine, a minute to start. */
    public static final PostgresSettings DEFAULTS =
            new PostgresSettings(100, fittingSharedBuffers(), Duration.ofMinutes(1));

    public PostgresSettings {
        require(1 <= maxConnections && maxConnections <= 2000, "max connections", "1 to 2000", maxConnections);
        require(
                16 <= sharedBuffersMegabytes && sharedBuffersMegabytes <= 65536,
                "shared buffers",
                "16 to 65536 MB",
                sharedBuffersMegabytes);
        require(startTimeout.compareTo(Duration.ZERO) > 0, "start timeout", "positive", startTimeout);
    }

    private static void require(boolean condition, String setting, String allowed, Object given) {
        if (!condition) {
            throw new IllegalArgumentException(setting + " must be " + allowed + ", but is " + given);
        }
    }

    private static int fittingSharedBuffers() {
        // The platform's bean knows the limit of a container, /proc/meminfo does not.
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            return (int) Math.max(16, Math.min(256, system.getTotalMemorySize() / 8 / 1024 / 1024));
        }
        return 128;
    }

    public PostgresSettings withMaxConnections(int number) {
        return new PostgresSettings(number, sharedBuffersMegabytes, startTimeout);
    }

    public PostgresSettings withSharedBuffersMegabytes(int megabytes) {
        return new PostgresSettings(maxConnections, megabytes, startTimeout);
    }

    public PostgresSettings withStartTimeout(Duration timeout) {
        return new PostgresSettings(maxConnections, sharedBuffersMegabytes, timeout);
    }
}
