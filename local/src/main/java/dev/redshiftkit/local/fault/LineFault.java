package dev.redshiftkit.local.fault;

import java.time.Duration;

/**
 * A line that is slow in one direction. Its occasions are the pieces of bytes that are read or written at once. It begins
 * with the first packet in clear text and spares the TLS handshake.
 */
public sealed interface LineFault extends Fault {

    /** Returns the direction that is slow. */
    Direction direction();

    /**
     * Everything arrives later, in order, and as much at a time as before: what is under way is queued with the time it is
     * due.
     *
     * @param jitter by how much a delay may differ, up or down, from one piece to the next
     * @param seed of the differences
     */
    record Latency(Direction direction, Duration delay, Duration jitter, long seed) implements LineFault {

        public Latency {
            requireNotNegative("delay", delay);
            requireNotNegative("jitter", jitter);
        }

        public static Latency of(Direction direction, Duration delay) {
            return new Latency(direction, delay, Duration.ZERO, 0);
        }

        /** Returns the delay of the piece with this number, from 0. */
        Duration delayOf(long occasion) {
            long deviation = Math.round(jitter.toNanos() * (2 * Schedule.chance(seed, occasion) - 1));
            return Duration.ofNanos(Math.max(0, delay.toNanos() + deviation));
        }
    }

    /** No more than so many bytes arrive in a second. */
    record Bandwidth(Direction direction, long bytesPerSecond) implements LineFault {

        public Bandwidth {
            if (bytesPerSecond < 1) {
                throw new IllegalArgumentException("bytes per second must be 1 or more, but are " + bytesPerSecond);
            }
        }
    }

    /**
     * Bytes arrive in small pieces, whatever the messages they belong to.
     *
     * @param pause between two pieces
     */
    record Slicing(Direction direction, int bytes, Duration pause) implements LineFault {

        public Slicing {
            if (bytes < 1) {
                throw new IllegalArgumentException("bytes of a slice must be 1 or more, but are " + bytes);
            }
            requireNotNegative("pause", pause);
        }
    }

    private static void requireNotNegative(String name, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative, but is " + duration);
        }
    }
}
