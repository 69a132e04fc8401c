package dev.redshiftkit.local.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Fault FAULT = new MessageFault.Reset(MessagePoint.before(MessageKind.QUERY));

    private final Faults faults = new Faults(InstantSource.system(), () -> 0);

    @Test
    void plainSchedulesStrikeAtTheOccasionsTheyName() {
        assertThat(Schedule.once().strikesWithin(9)).containsExactly(1L);
        assertThat(Schedule.times(3).strikesWithin(9)).containsExactly(1L, 2L, 3L);
        assertThat(Schedule.nth(5).strikesWithin(9)).containsExactly(5L);
        assertThat(Schedule.times(2).afterSkipping(6).strikesWithin(9)).containsExactly(7L, 8L);
        assertThat(Schedule.always().strikesWithin(4)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void sameSeedGivesTheSameScheduleAndAnotherGivesAnother() {
        List<Long> strikes = Schedule.seeded(42, 0.2).strikesWithin(1000);
        assertThat(Schedule.seeded(42, 0.2).strikesWithin(1000)).isEqualTo(strikes);
        assertThat(Schedule.seeded(43, 0.2).strikesWithin(1000)).isNotEqualTo(strikes);
        assertThat(strikes).hasSizeBetween(140, 260);
    }

    @Test
    void injectionStrikesWhereItsScheduleSays() {
        Schedule schedule = Schedule.seeded(7, 0.3).afterSkipping(2).upTo(5);
        Injection injection = faults.inject(FAULT, schedule);
        List<Long> struck = new ArrayList<>();
        for (long occasion = 1; occasion <= 50; occasion++) {
            if (faults.strikeAt(Direction.FROM_CLIENT, MessageKind.of(Direction.FROM_CLIENT, (byte) 'Q'))
                    .isPresent()) {
                struck.add(occasion);
            }
        }
        assertThat(struck).isEqualTo(schedule.strikesWithin(50));
        assertThat(injection.strikes()).isEqualTo(5);
    }

    @Test
    void nothingIsWatchedOnceAScheduleIsThroughOrTheFaultIsRemoved() {
        faults.inject(FAULT, Schedule.once());
        assertThat(faults.watchMessages()).isTrue();
        faults.strikeAt(Direction.FROM_CLIENT, MessageKind.of(Direction.FROM_CLIENT, (byte) 'Q'));
        assertThat(faults.watchMessages()).isFalse();

        try (Injection removed = faults.inject(FAULT)) {
            assertThat(removed.fault()).isEqualTo(FAULT);
            assertThat(faults.watchMessages()).isTrue();
        }
        assertThat(faults.watchMessages()).isFalse();
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Schedule.nth(0)).withMessageContaining("skipped");
        assertThatIllegalArgumentException().isThrownBy(() -> Schedule.times(0)).withMessageContaining("times");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedule.seeded(1, 0))
                .withMessageContaining("probability");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MessagePoint(
                        MessagePoint.Moment.AFTER, Direction.TO_CLIENT, MessageKind.of(Direction.FROM_CLIENT, (byte)
                                'Q')))
                .withMessageContaining("QUERY");
    }
}
