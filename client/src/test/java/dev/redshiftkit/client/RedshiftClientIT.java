package dev.redshiftkit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redshiftkit.client.error.Delivery;
import dev.redshiftkit.client.error.ErrorKind;
import dev.redshiftkit.client.error.RedshiftException;
import dev.redshiftkit.client.health.HealthReport;
import dev.redshiftkit.client.health.HealthStatus;
import dev.redshiftkit.client.pool.PoolExhaustedException;
import dev.redshiftkit.client.pool.PoolSettings;
import dev.redshiftkit.client.query.RowStream;
import dev.redshiftkit.client.security.Secret;
import dev.redshiftkit.client.tls.TlsMode;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class RedshiftClientIT {

    @Test
    void connectsAndIsHealthy() {
        try (RedshiftClient client = SharedServer.client().connect()) {
            HealthReport report = client.health().check();

            assertThat(report.overall()).isEqualTo(HealthStatus.HEALTHY);
            assertThat(report.checks()).hasSize(2);
        }
    }

    @Test
    void aWrongPasswordIsKnownAtOnceAndNotWorthRepeating() {
        RedshiftException refused =
                connectFails(SharedServer.client().credentials("awsuser", Secret.of("guessed wrong")));

        assertThat(refused.kind()).isEqualTo(ErrorKind.AUTHENTICATION_FAILED);
        assertThat(refused.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(refused).hasMessageContaining("awsuser").hasMessageNotContaining("guessed wrong");
    }

    @Test
    void aCertificateForAnotherHostIsRefusedUnlessOnlyTheAuthorityCounts() throws IOException {
        // 127.0.0.2 reaches the same server, and is not among the names of its certificate.
        RedshiftClientBuilder elsewhere = SharedServer.client().host("127.0.0.2");
        try (Forwarder forwarder = Forwarder.to(SharedServer.server().port())) {
            RedshiftException refused = connectFails(elsewhere.port(forwarder.port()));

            assertThat(refused.kind()).isEqualTo(ErrorKind.AUTHENTICATION_FAILED);
            elsewhere
                    .tls(new TlsMode.VerifyCa(SharedServer.server().certificateAuthority()))
                    .connect()
                    .close();
        }
    }

    @Test
    void aCertificateOfAnUnknownAuthorityIsRefusedUnlessNoneIsAskedFor() {
        RedshiftException refused = connectFails(SharedServer.client().tls(TlsMode.verifyFull()));

        assertThat(refused.kind()).isEqualTo(ErrorKind.AUTHENTICATION_FAILED);
        SharedServer.client().tls(new TlsMode.Require()).connect().close();
    }

    @Test
    void aDatabaseThatDoesNotExistIsAMatterOfSettings() {
        assertThat(connectFails(SharedServer.client().database("nowhere")).kind())
                .isEqualTo(ErrorKind.INVALID_CONFIGURATION);
    }

    @Test
    void aServerThatIsNotThereIsNamed() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        RedshiftException refused = connectFails(SharedServer.client().port(free));

        assertThat(refused.kind()).isEqualTo(ErrorKind.CONNECTION_FAILED);
        assertThat(refused).hasMessageContaining("could not open a session at localhost:" + free + "/dev");
    }

    @Test
    void aPoolThatIsUsedUpSaysHowItStands() {
        PoolSettings one = PoolSettings.DEFAULTS.withMaximumSize(1).withConnectionTimeout(Duration.ofMillis(300));
        try (RedshiftClient client = SharedServer.client().pool(one).build();
                RowStream holding = client.queries().sql("select 1 as n").stream()) {
            PoolExhaustedException exhausted = catchThrowableOfType(
                    PoolExhaustedException.class,
                    () -> client.queries().sql("select 1").rows());

            assertThat(exhausted.stats().inUse()).isEqualTo(1);
            assertThat(exhausted.delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(holding.columns()).hasSize(1);
        }
    }

    @Test
    void theDeadlineOfACallEndsItsWaitForASession() {
        PoolSettings one = PoolSettings.DEFAULTS.withMaximumSize(1);
        try (RedshiftClient client = SharedServer.client().pool(one).build();
                RowStream holding = client.queries().sql("select 1 as n").stream()) {
            long before = System.nanoTime();
            RedshiftException refused = catchThrowableOfType(
                    RedshiftException.class,
                    () -> client.queries()
                            .sql("select 1")
                            .within(Duration.ofMillis(200))
                            .rows());

            assertThat(refused.kind()).isEqualTo(ErrorKind.POOL_EXHAUSTED);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
            assertThat(holding.rowsRead()).isZero();
        }
    }

    @Test
    void anInterruptEndsTheWaitForASessionAndStays() {
        PoolSettings one = PoolSettings.DEFAULTS.withMaximumSize(1);
        try (RedshiftClient client = SharedServer.client().pool(one).build();
                RowStream holding = client.queries().sql("select 1 as n").stream()) {
            Thread.currentThread().interrupt();
            RedshiftException ended = catchThrowableOfType(
                    RedshiftException.class,
                    () -> client.queries().sql("select 1").rows());

            assertThat(Thread.interrupted()).isTrue();
            assertThat(ended.kind()).isEqualTo(ErrorKind.QUERY_CANCELLED);
            assertThat(ended.delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(holding.rowsRead()).isZero();
        }
    }

    @Test
    void closingWaitsForWhatRunsAndThenRefusesMore() {
        RedshiftClient client = SharedServer.client().connect();
        CompletableFuture<Integer> running = CompletableFuture.supplyAsync(() ->
                client.queries().sql("select postgresql_pg_sleep(1)").rows().size());
        while ("0".equals(client.health().check().checks().get(0).details().get("in_use"))) {
            Thread.onSpinWait();
        }
        client.close();

        assertThat(running.join()).isEqualTo(1);
        RedshiftException refused = catchThrowableOfType(
                RedshiftException.class, () -> client.queries().sql("select 1").rows());
        assertThat(refused.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
    }

    @Test
    void aServerThatGoesSilentCostsNoMoreThanTheDeadline() throws IOException {
        try (Forwarder forwarder = Forwarder.to(SharedServer.server().port());
                RedshiftClient client =
                        SharedServer.client().port(forwarder.port()).connect()) {
            assertThat(client.queries().sql("select 1 as n").rows()).hasSize(1);
            forwarder.goSilent();
            long before = System.nanoTime();
            RedshiftException lost = catchThrowableOfType(
                    RedshiftException.class,
                    () -> client.queries()
                            .sql("select 1 as n")
                            .within(Duration.ofMillis(500))
                            .rows());

            assertThat(lost.kind()).isEqualTo(ErrorKind.QUERY_TIMEOUT);
            assertThat(lost.delivery()).isEqualTo(Delivery.MAYBE_SENT);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void aConnectionCutInTheMiddleOfAStreamNeverLooksLikeItsEnd() throws IOException {
        for (int kilobytes = 1; kilobytes <= 4_096; kilobytes *= 4) {
            try (Forwarder forwarder = Forwarder.to(SharedServer.server().port());
                    RedshiftClient client =
                            SharedServer.client().port(forwarder.port()).connect()) {
                client.queries().sql("select 1").rows();
                forwarder.cutAfter(kilobytes * 1_024L);
                RedshiftException lost = catchThrowableOfType(
                        RedshiftException.class,
                        () -> client.queries()
                                .sql("select i, repeat('x', 50) as filler from generate_series(1, 200000) i")
                                .fetchSize(1_000)
                                .forEach(row -> {}));

                assertThat(lost).as("cut after %d KiB", kilobytes).isNotNull();
                assertThat(lost.kind()).isEqualTo(ErrorKind.CONNECTION_FAILED);
            }
        }
    }

    private static RedshiftException connectFails(RedshiftClientBuilder builder) {
        return catchThrowableOfType(
                RedshiftException.class, () -> builder.connect().close());
    }
}
