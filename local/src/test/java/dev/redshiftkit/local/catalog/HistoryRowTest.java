package dev.redshiftkit.local.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class HistoryRowTest {

    @Test
    void valuesAreParted() {
        assertThat(new HistoryRow().add(1).add("a").add(2).text()).isEqualTo("1\ta\t2\n");
    }

    @Test
    void textsKeepWhatWouldPartThem() {
        assertThat(new HistoryRow().add("a\tb\nc\rd\\N").text()).isEqualTo("a\\tb\\nc\\rd\\\\N\n");
    }

    @Test
    void charactersTheEngineCannotHoldAreLeftOut() {
        assertThat(new HistoryRow().add("a\0b").text()).isEqualTo("ab\n");
    }

    @Test
    void momentsAreInUtc() {
        assertThat(new HistoryRow()
                        .add(Instant.parse("2026-02-03T04:05:06.123456Z"))
                        .text())
                .isEqualTo("2026-02-03T04:05:06.123456\n");
    }
}
