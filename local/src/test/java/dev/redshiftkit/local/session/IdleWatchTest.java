package dev.redshiftkit.local.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.time.VirtualTimeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdleWatchTest {

    private final VirtualTimeline time = new VirtualTimeline(Instant.EPOCH);
    private boolean busy;
    private int ends;

    private final IdleWatch watch = new IdleWatch(time, Optional.of(Duration.ofMinutes(1)), () -> busy, () -> ends++);

    @Test
    void useBeginsTheTimeAnew() {
        watch.start();
        time.advance(Duration.ofSeconds(50));
        watch.used();
        time.advance(Duration.ofSeconds(50));
        assertThat(ends).isZero();
        time.advance(Duration.ofSeconds(10));
        assertThat(ends).isEqualTo(1);
    }

    @Test
    void workIsNotIdleness() {
        watch.start();
        busy = true;
        time.advance(Duration.ofMinutes(5));
        assertThat(ends).isZero();
        busy = false;
        time.advance(Duration.ofMinutes(1));
        assertThat(ends).isEqualTo(1);
    }

    @Test
    void closedWatchEndsNothing() {
        watch.start();
        watch.close();
        time.advance(Duration.ofHours(1));
        assertThat(ends).isZero();
    }
}
