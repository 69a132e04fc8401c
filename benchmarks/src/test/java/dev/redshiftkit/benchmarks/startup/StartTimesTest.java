package dev.redshiftkit.benchmarks.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class StartTimesTest {

    @Test
    void lineIsReadBack() {
        StartTimes times = new StartTimes(1234.5, 0.125);
        assertThat(StartTimes.parse(times.line())).isEqualTo(times);
        assertThat(times.total()).isEqualTo(1234.625);
    }

    @Test
    void otherLinesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StartTimes.parse("OpenJDK 64-Bit Server VM warning"))
                .withMessage("line of a start needs two numbers, but has 5");
    }
}
