package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BooleanSupplier;

/** Waits for what another thread is about to do. */
final class Eventually {

    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private Eventually() {}

    /** Asks again and again until the answer is yes, and fails with this description if it never is. */
    static void becomesTrue(String description, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - start).as(description).isLessThan(PATIENCE_NANOS);
            Thread.onSpinWait();
        }
    }
}
