package dev.redshiftkit.local.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogTest {

    private final Log<String> log = new Log<>(3);

    @Test
    void readerSeesEachRecordOnce() {
        log.append("a");
        log.append("b");
        Log.Page<String> first = log.after(0);
        log.append("c");

        assertThat(first.records()).containsExactly("a", "b");
        assertThat(log.after(first.next()).records()).containsExactly("c");
        assertThat(log.after(log.end()).records()).isEmpty();
    }

    @Test
    void oldestRecordsAreForgottenAndReadersGoOn() {
        for (int i = 1; i <= 5; i++) {
            log.append("r" + i);
        }

        assertThat(log.records()).containsExactly("r3", "r4", "r5");
        assertThat(log.after(0).records()).containsExactly("r3", "r4", "r5");
        assertThat(log.after(4).records()).containsExactly("r5");
        assertThat(log.after(0).next()).isEqualTo(5);
    }

    @Test
    void oldRecordsAreForgottenWhenAllWeighTooMuch() {
        Log<String> log = new Log<>(10, String::length, 5);
        List.of("a", "bb", "cc").forEach(log::append);
        assertThat(log.records()).containsExactly("a", "bb", "cc");
        log.append("d");
        assertThat(log.records()).containsExactly("bb", "cc", "d");
        log.append("too long");
        assertThat(log.records()).isEmpty();
        assertThat(log.end()).isEqualTo(5);
        assertThat(log.after(0).next()).isEqualTo(5);
    }
}
