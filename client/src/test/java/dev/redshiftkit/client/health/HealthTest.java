package dev.redshiftkit.client.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.client.error.Delivery;
import dev.redshiftkit.client.error.ErrorFacts;
import dev.redshiftkit.client.error.ErrorKind;
import dev.redshiftkit.client.error.RedshiftException;
import dev.redshiftkit.client.pool.PoolStats;
import dev.redshiftkit.client.session.ScriptedSessions;
import dev.redshiftkit.client.session.TestTicker;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthTest {

    private final ScriptedSessions sessions = new ScriptedSessions();

    @Test
    void isHealthyWithRoomInThePoolAndAnAnswer() {
        HealthReport report = check(new PoolStats(1, 1, 0, 10));

        assertThat(report.overall()).isEqualTo(HealthStatus.HEALTHY);
        assertThat(report.checks())
                .extracting(HealthCheck::name)
                .containsExactly("connection_pool", "cluster_connectivity");
        assertThat(report.checks().get(0).details())
                .containsEntry("available", "9")
                .containsEntry("idle", "1")
                .containsEntry("in_use", "1")
                .containsEntry("max", "10");
        assertThat(sessions.log()).containsExactly("select 1[]", "close");
    }

    @Test
    void isDegradedWhenEverySessionIsTaken() {
        assertThat(check(new PoolStats(0, 10, 2, 10)).overall()).isEqualTo(HealthStatus.DEGRADED);
    }

    @Test
    void isUnhealthyWithoutAnAnswerHoweverThePoolIs() {
        sessions.fails(
                new RedshiftException("scripted", ErrorFacts.of(ErrorKind.CONNECTION_FAILED, Delivery.MAYBE_SENT)));

        HealthReport report = check(new PoolStats(0, 10, 2, 10));

        assertThat(report.overall()).isEqualTo(HealthStatus.UNHEALTHY);
        assertThat(report.checks().get(1).details())
                .containsEntry("error", "scripted")
                .containsEntry("kind", "CONNECTION_FAILED");
    }

    @Test
    void withoutAnyCheckNothingIsWrong() {
        assertThat(HealthReport.of(List.of()).overall()).isEqualTo(HealthStatus.HEALTHY);
    }

    private HealthReport check(PoolStats stats) {
        return new Health(sessions, () -> stats, new TestTicker()).check();
    }
}
