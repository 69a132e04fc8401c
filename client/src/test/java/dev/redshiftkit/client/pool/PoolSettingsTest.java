package dev.redshiftkit.client.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.SQLExceptionOverride.Override;
import dev.redshiftkit.client.error.ErrorKind;
import dev.redshiftkit.client.error.InvalidSettingException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PoolSettingsTest {

    @Test
    void startsFromTheDocumentedDefaults() {
        assertThat(PoolSettings.DEFAULTS)
                .isEqualTo(new PoolSettings(
                        10, 2, Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofMinutes(30)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesValuesOutOfRangeByName(UnaryOperator<PoolSettings> change, String message) {
        assertThatThrownBy(() -> change.apply(PoolSettings.DEFAULTS))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refusal(pool -> pool.withMaximumSize(0), "redshift.pool.maximum-size must be 1 to 500, but is 0"),
                refusal(pool -> pool.withMaximumSize(501), "redshift.pool.maximum-size must be 1 to 500, but is 501"),
                refusal(
                        pool -> pool.withMinimumIdle(11),
                        "redshift.pool.minimum-idle must be 0 to the maximum size, 10, but is 11"),
                refusal(
                        pool -> pool.withConnectionTimeout(Duration.ofMillis(249)),
                        "redshift.pool.connection-timeout must be PT0.25S to PT10M, but is PT0.249S"),
                refusal(
                        pool -> pool.withIdleTimeout(Duration.ZERO),
                        "redshift.pool.idle-timeout must be PT10S to PT24H, but is PT0S"),
                refusal(
                        pool -> pool.withMaxLifetime(Duration.ofDays(2)),
                        "redshift.pool.max-lifetime must be PT30S to PT24H, but is PT48H"));
    }

    private static Arguments refusal(UnaryOperator<PoolSettings> change, String message) {
        return Arguments.of(change, message);
    }

    @Test
    void aSmallerMaximumTakesTheMinimumWithIt() {
        assertThat(PoolSettings.DEFAULTS.withMaximumSize(1).minimumIdle()).isEqualTo(1);
        assertThat(PoolSettings.DEFAULTS.withMaximumSize(50).minimumIdle()).isEqualTo(2);
    }

    @Test
    void noErrorCostsAConnectionUnlessItsSessionSaysSo() {
        Eviction eviction = new Eviction();

        assertThat(eviction.adjudicate(new SQLException("not supported", "0A000")))
                .isEqualTo(Override.DO_NOT_EVICT);
        assertThat(eviction.adjudicate(new SQLException("lost", "08006"))).isEqualTo(Override.DO_NOT_EVICT);
    }

    @Test
    void exhaustionTellsTheFiguresOfThePool() {
        PoolStats stats = new PoolStats(0, 10, 3, 10);
        PoolExhaustedException exhausted = new PoolExhaustedException(Duration.ofSeconds(30), stats);

        assertThat(exhausted)
                .hasMessage("no session became free within PT30S: 10 of 10 are in use and 3 callers are waiting;"
                        + " redshift.pool.maximum-size allows 1 to 500");
        assertThat(exhausted.stats()).isEqualTo(stats);
        assertThat(exhausted.kind()).isEqualTo(ErrorKind.POOL_EXHAUSTED);
        assertThat(stats.available()).isZero();
    }
}
