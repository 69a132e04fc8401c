package dev.redshiftkit.benchmarks.roundtrip;

import dev.redshiftkit.client.RedshiftClient;
import dev.redshiftkit.client.pool.PoolSettings;
import dev.redshiftkit.client.security.Secret;
import dev.redshiftkit.client.tls.TlsMode;
import dev.redshiftkit.local.LocalRedshift;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Our own client, with its default settings except that its pool keeps one session. */
final class ClientWays {

    private static final Duration TIME = Duration.ofSeconds(5);

    private ClientWays() {}

    static List<Way> all() {
        return List.of(
                new Way("client: query", server -> calling(server, ClientWays::query)),
                new Way(
                        "client: query with a parameter, under a time-out",
                        server -> calling(server, ClientWays::bound)),
                new Way("client: stream, its end proven by a commit", server -> calling(server, ClientWays::stream)),
                new Way("client: build, query, close", server -> () -> buildAndQuery(server)));
    }

    /** Calls through one client. */
    private record ClientCaller(RedshiftClient client, Consumer<RedshiftClient> talk) implements Caller {

        @Override
        public void call() {
            talk.accept(client);
        }

        @Override
        public void close() {
            client.close();
        }
    }

    private static Caller calling(LocalRedshift server, Consumer<RedshiftClient> talk) {
        return new ClientCaller(build(server), talk);
    }

    private static RedshiftClient build(LocalRedshift server) {
        return RedshiftClient.builder()
                .host(server.host())
                .port(server.port())
                .database(server.database())
                .credentials(server.user(), Secret.of(server.password()))
                .tls(TlsMode.verifyFull(server.certificateAuthority()))
                .pool(PoolSettings.DEFAULTS.withMaximumSize(1))
                .build();
    }

    private static void query(RedshiftClient client) {
        client.queries().sql("select 1").single(row -> row);
    }

    private static void bound(RedshiftClient client) {
        client.queries().sql("select ?::int").bind(1).within(TIME).single(row -> row);
    }

    private static void stream(RedshiftClient client) {
        long rows = client.queries().sql("select 1").forEach(row -> {});
        if (rows != 1) {
            throw new IllegalStateException("stream was to give 1 row, but gave " + rows);
        }
    }

    private static void buildAndQuery(LocalRedshift server) {
        try (RedshiftClient client = build(server)) {
            query(client);
        }
    }
}
