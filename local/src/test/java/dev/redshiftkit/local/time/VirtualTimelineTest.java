package dev.redshiftkit.local.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualTimelineTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final VirtualTimeline time = new VirtualTimeline(START);
    private final List<String> events = new ArrayList<>();

    @Test
    void alarmsRunAtTheirTimesAndInTheirOrder() {
        time.after(Duration.ofSeconds(2), () -> note("second"));
        time.after(Duration.ofSeconds(1), () -> {
            note("first");
            time.after(Duration.ofMillis(500), () -> note("from within"));
        });
        time.advance(Duration.ofSeconds(3));
        assertThat(events).containsExactly("first at 1000", "from within at 1500", "second at 2000");
        assertThat(time.instant()).isEqualTo(START.plusSeconds(3));
    }

    @Test
    void alarmThatIsCalledOffDoesNotRun() {
        Timeline.Alarm alarm = time.after(Duration.ofSeconds(1), () -> note("never"));
        alarm.cancel();
        time.advance(Duration.ofSeconds(2));
        assertThat(events).isEmpty();
    }

    private void note(String event) {
        events.add(event + " at " + Duration.between(START, time.instant()).toMillis());
    }
}
