package dev.redshiftkit.local.fault;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes with another one, but for the jumps it makes. */
final class JumpingClock implements InstantSource {

    private final InstantSource source;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    JumpingClock(InstantSource source) {
        this.source = source;
    }

    @Override
    public Instant instant() {
        return source.instant().plus(ahead.get());
    }

    void jump(Duration distance) {
        ahead.accumulateAndGet(distance, Duration::plus);
    }

    void reset() {
        ahead.set(Duration.ZERO);
    }
}
