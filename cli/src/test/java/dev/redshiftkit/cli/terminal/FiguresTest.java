package dev.redshiftkit.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1.0 kB",
        "99600, 100 kB",
        "210365, 210 kB",
        "1223329, 1.2 MB",
        "5000000000, 5.0 GB"
    })
    void bytesAreInTheLargestUnitThatFits(long bytes, String expected) {
        assertThat(Figures.bytes(bytes)).isEqualTo(expected);
    }

    @Test
    void countsHaveCommasAndPlurals() {
        assertThat(Figures.count(3_000_000, "row")).isEqualTo("3,000,000 rows");
        assertThat(Figures.count(1, "row")).isEqualTo("1 row");
        assertThat(Figures.count(0, "row")).isEqualTo("0 rows");
    }

    @Test
    void timesAreInMillisecondsBelowASecond() {
        assertThat(Figures.time(Duration.ofMillis(12))).isEqualTo("12 ms");
        assertThat(Figures.time(Duration.ofMillis(1_250))).isEqualTo("1.3 s");
    }

    @Test
    void ratesOfNoTimeAtAllAreFinite() {
        assertThat(Figures.rate(500, Duration.ofSeconds(2))).isEqualTo(250);
        assertThat(Figures.rate(1, Duration.ZERO)).isEqualTo(1_000_000);
    }
}
