package dev.redshiftkit.benchmarks.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class LoopbackEchoIT {

    @Test
    void everyMessageComesBack() throws IOException {
        try (LoopbackEcho echo = LoopbackEcho.open()) {
            Latency latency = Latency.measure(10, number -> echo.exchange());
            assertThat(latency.p50()).isPositive().isLessThanOrEqualTo(latency.p99());
        }
    }

    @Test
    void closedEchoAnswersNoMore() throws IOException {
        LoopbackEcho echo = LoopbackEcho.open();
        echo.close();
        assertThatExceptionOfType(IOException.class).isThrownBy(echo::exchange);
    }
}
