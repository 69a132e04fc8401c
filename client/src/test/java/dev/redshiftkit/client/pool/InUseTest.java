package dev.redshiftkit.client.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.client.session.Deadline;
import dev.redshiftkit.client.session.Ticker;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class InUseTest {

    private final InUse inUse = new InUse();

    @Test
    void thereIsNothingToWaitForInTheBeginning() {
        assertThat(inUse.awaitNone(in(Duration.ZERO))).isTrue();
    }

    @Test
    void waitsUntilTheLastIsBack() {
        inUse.add();
        inUse.add();
        CompletableFuture<Boolean> waiting =
                CompletableFuture.supplyAsync(() -> inUse.awaitNone(in(Duration.ofSeconds(10))));
        inUse.remove();
        inUse.remove();

        assertThat(waiting.join()).isTrue();
    }

    @Test
    void waitsNoLongerThanItsDeadline() {
        inUse.add();

        assertThat(inUse.awaitNone(in(Duration.ofMillis(5)))).isFalse();
    }

    @Test
    void anInterruptEndsTheWaitAndStays() {
        inUse.add();
        Thread.currentThread().interrupt();

        assertThat(inUse.awaitNone(in(Duration.ofSeconds(10)))).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    private static Deadline in(Duration time) {
        return Deadline.after(time, Ticker.system());
    }
}
