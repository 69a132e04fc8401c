package dev.redshiftkit.local.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyTextTest {

    @Test
    void valuesAreParted() {
        assertThat(CopyText.row(List.of(1, "a", 2L))).isEqualTo("1\ta\t2\n");
    }

    @Test
    void textsKeepWhatWouldPartThem() {
        assertThat(CopyText.row(List.of("a\tb\nc\rd\\N"))).isEqualTo("a\\tb\\nc\\rd\\\\N\n");
    }

    @Test
    void charactersTheEngineCannotHoldAreReplaced() {
        assertThat(CopyText.row(List.of("a\0b"))).isEqualTo("a?b\n");
    }

    @Test
    void momentsAreInUtc() {
        assertThat(CopyText.row(List.of(Instant.parse("2026-02-03T04:05:06.123456Z"))))
                .isEqualTo("2026-02-03T04:05:06.123456\n");
    }
}
