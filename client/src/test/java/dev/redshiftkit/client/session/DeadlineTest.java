package dev.redshiftkit.client.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private final TestTicker ticker = new TestTicker();

    @Test
    void comesCloserAsTimePasses() {
        Deadline deadline = Deadline.after(Duration.ofSeconds(10), ticker);
        ticker.advance(Duration.ofSeconds(4));

        assertThat(deadline.remaining()).isEqualTo(Duration.ofSeconds(6));
        assertThat(deadline.hasPassed()).isFalse();
    }

    @Test
    void hasPassedAtItsMomentAndLeavesNothing() {
        Deadline deadline = Deadline.after(Duration.ofSeconds(10), ticker);
        ticker.advance(Duration.ofSeconds(11));

        assertThat(deadline.hasPassed()).isTrue();
        assertThat(deadline.remaining()).isZero();
    }

    @Test
    void isShortenedButNeverExtended() {
        Deadline deadline = Deadline.after(Duration.ofSeconds(10), ticker);

        assertThat(deadline.butWithin(Duration.ofSeconds(3)).remaining()).isEqualTo(Duration.ofSeconds(3));
        assertThat(deadline.butWithin(Duration.ofSeconds(30))).isEqualTo(deadline);
    }
}
