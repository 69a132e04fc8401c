package dev.redshiftkit.client.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.client.error.CancelOrigin;
import dev.redshiftkit.client.session.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CommandWatchTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final Watchdog watchdog = new Watchdog(Ticker.system());
    private final RecordingSignal signal = new RecordingSignal();

    @AfterEach
    void closeWatchdog() {
        watchdog.close();
    }

    @Test
    void asksTheServerToStopAtTheDeadlineAndThenCutsTheConnection() throws InterruptedException {
        try (CommandWatch watch = watchdog.watch(signal, watchdog.deadlineIn(Duration.ofMillis(5)))) {
            assertThat(signal.next()).isEqualTo("cancel");
            assertThat(signal.next()).isEqualTo("abort");
            assertThat(watch.origin()).isEqualTo(CancelOrigin.DEADLINE);
        }
    }

    @Test
    void asksTheServerToStopWhenTheCallerWantsIt() throws InterruptedException {
        try (CommandWatch watch = watchdog.watch(signal, watchdog.deadlineIn(LONG))) {
            watch.stop(CancelOrigin.CALLER);

            assertThat(signal.next()).isEqualTo("cancel");
            assertThat(watch.origin()).isEqualTo(CancelOrigin.CALLER);
        }
    }

    @Test
    void asksOnceAndRemembersTheFirstWhoAsked() throws InterruptedException {
        try (CommandWatch watch = watchdog.watch(signal, watchdog.deadlineIn(LONG))) {
            watch.stop(CancelOrigin.CALLER);
            watch.stop(CancelOrigin.DEADLINE);

            assertThat(List.of(signal.next(), signal.next())).containsExactly("cancel", "abort");
            assertThat(watch.origin()).isEqualTo(CancelOrigin.CALLER);
        }
    }

    @Test
    void sendsNothingForACommandThatHasEnded() throws InterruptedException {
        CommandWatch watch = watchdog.watch(signal, watchdog.deadlineIn(LONG));
        watch.close();
        watch.stop(CancelOrigin.CALLER);

        assertThat(signal.nextWithin(Duration.ofMillis(50))).isNull();
        assertThat(watch.origin()).isEqualTo(CancelOrigin.NOBODY);
    }

    @Test
    void cutsNoConnectionWhoseCommandEndedAfterTheCancel() throws InterruptedException {
        CommandWatch watch = watchdog.watch(signal, watchdog.deadlineIn(LONG));
        watch.stop(CancelOrigin.CALLER);
        assertThat(signal.next()).isEqualTo("cancel");
        watch.close();

        assertThat(signal.nextWithin(Watchdog.GRACE.multipliedBy(2))).isNull();
    }

    @Test
    void aCancelThatHangsKeepsNeitherTheCutNorOtherDeadlinesWaiting() throws InterruptedException {
        RecordingSignal stalled = new RecordingSignal();
        stalled.stallCancel();
        try (CommandWatch hanging = watchdog.watch(stalled, watchdog.deadlineIn(Duration.ofMillis(5)));
                CommandWatch other = watchdog.watch(signal, watchdog.deadlineIn(Duration.ofMillis(10)))) {
            assertThat(signal.next()).isEqualTo("cancel");
            assertThat(stalled.next()).isEqualTo("abort");
            assertThat(hanging.origin()).isEqualTo(other.origin());
        }
        stalled.release();
    }

    /** Remembers what it was told, and can keep a cancel request hanging. */
    private static final class RecordingSignal implements StopSignal {

        private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
        private final CountDownLatch released = new CountDownLatch(1);
        private volatile boolean stalls;

        void stallCancel() {
            stalls = true;
        }

        void release() {
            released.countDown();
        }

        String next() throws InterruptedException {
            return told.take();
        }

        @Nullable
        String nextWithin(Duration patience) throws InterruptedException {
            return told.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void cancelCommand() {
            if (!stalls) {
                told.add("cancel");
                return;
            }
            try {
                released.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void abort() {
            told.add("abort");
        }
    }
}
