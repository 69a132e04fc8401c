package dev.redshiftkit.local.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresLinkTest {

    @ParameterizedTest
    @CsvSource({"1500ms, PT1.5S", "90s, PT1M30S", "2min, PT2M", "4h, PT4H", "20d, PT480H"})
    void timesAreReadAsTheEngineShowsThem(String setting, Duration expected) {
        assertThat(PostgresLink.timeout(setting)).contains(expected);
    }

    @Test
    void zeroIsNone() {
        assertThat(PostgresLink.timeout("0")).isEmpty();
    }
}
