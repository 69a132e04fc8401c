package dev.redshiftkit.local.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.fault.LineShape;
import org.junit.jupiter.api.Test;

class DueTimesTest {

    private static final long SECOND = 1_000_000_000;

    private final DueTimes times = new DueTimes();

    @Test
    void piecesThatGoTogetherArriveTogether() {
        LineShape slow = new LineShape(100, Long.MAX_VALUE, Integer.MAX_VALUE, 0);
        assertThat(times.due(0, 10, slow)).isEqualTo(100);
        assertThat(times.due(1, 10, slow)).isEqualTo(101);
        assertThat(times.due(2, 10, slow)).isEqualTo(102);
    }

    @Test
    void noPieceOvertakesAnother() {
        assertThat(times.due(0, 10, new LineShape(100, Long.MAX_VALUE, Integer.MAX_VALUE, 0)))
                .isEqualTo(100);
        assertThat(times.due(1, 10, LineShape.STRAIGHT)).isEqualTo(100);
        assertThat(times.due(200, 10, LineShape.STRAIGHT)).isEqualTo(200);
    }

    @Test
    void bandwidthAddsUpAndAnIdleLineSavesNothing() {
        LineShape narrow = new LineShape(0, 10, Integer.MAX_VALUE, 0);
        assertThat(times.due(0, 10, narrow)).isEqualTo(SECOND);
        assertThat(times.due(0, 5, narrow)).isEqualTo(SECOND + SECOND / 2);
        assertThat(times.due(9 * SECOND, 10, narrow)).isEqualTo(10 * SECOND);
    }

    @Test
    void slicesPause() {
        LineShape sliced = new LineShape(100, Long.MAX_VALUE, 1, 7);
        assertThat(times.due(0, 1, sliced)).isEqualTo(100);
        assertThat(times.dueAfterPause(0, 1, sliced)).isEqualTo(107);
        assertThat(times.dueAfterPause(0, 1, sliced)).isEqualTo(114);
    }
}
