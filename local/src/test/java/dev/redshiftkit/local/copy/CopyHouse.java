package dev.redshiftkit.local.copy;

import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.engine.postgres.PostgresConnection;
import dev.redshiftkit.local.engine.postgres.PostgresServer;
import dev.redshiftkit.local.engine.postgres.PostgresSettings;
import dev.redshiftkit.local.engine.postgres.PostgresTemplate;
import dev.redshiftkit.local.identity.IamRoles;
import dev.redshiftkit.local.storage.MemoryObjectStore;
import dev.redshiftkit.local.storage.ObjectAttributes;
import dev.redshiftkit.local.storage.ObjectName;
import dev.redshiftkit.local.storage.ObjectStore;
import dev.redshiftkit.local.telemetry.LoadError;
import dev.redshiftkit.local.telemetry.StatementContext;
import dev.redshiftkit.local.telemetry.Telemetry;
import dev.redshiftkit.sql.copy.Copy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An engine, a bucket and a COPY executor between them. */
final class CopyHouse implements AutoCloseable {

    static final String BUCKET = "tickets";
    static final String ROLE = "arn:aws:iam::123456789012:role/loader";

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final PostgresServer server =
            PostgresServer.start(PostgresTemplate.EMPTY, PostgresSettings.DEFAULTS.withSharedBuffersMegabytes(64));
    private final PostgresConnection connection = server.connect(PostgresServer.SUPERUSER, "template1", Map.of());
    private final ObjectStore store = new MemoryObjectStore(InstantSource.fixed(NOW));
    private final IamRoles roles = new IamRoles();
    private final Telemetry telemetry = new Telemetry();
    private long queryId = 100;

    CopyHouse() throws IOException {
        store.createBucket(BUCKET);
        roles.attachAsDefault(ROLE);
    }

    ObjectStore store() {
        return store;
    }

    IamRoles roles() {
        return roles;
    }

    Telemetry telemetry() {
        return telemetry;
    }

    EngineSession session() {
        return connection;
    }

    void put(String key, byte[] content) {
        try {
            store.put(ObjectName.of(BUCKET, key), new ByteArrayInputStream(content), ObjectAttributes.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void put(String key, String content) {
        put(key, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Runs {@code COPY <what> IAM_ROLE default <options>}. */
    CopyOutcome copy(String what, String options) {
        return run("COPY " + what + " IAM_ROLE default " + options);
    }

    CopyOutcome run(String statement) {
        return new CopyExecutor(store, roles, telemetry, InstantSource.fixed(NOW), 2)
                .execute(Copy.parse(statement), context(), connection);
    }

    StatementContext context() {
        return new StatementContext(100, "alice", "postgres", 4711, 7, ++queryId, NOW);
    }

    void sql(String statement) {
        connection.query(statement);
    }

    @SuppressWarnings("NullAway") // loses the annotation of the rows' elements on the way out of the record
    List<List<@Nullable String>> rows(String query) {
        return connection.query(query).rows();
    }

    /** Returns the errors of the last statement. */
    List<LoadError> errors() {
        return telemetry.loadErrors().records().stream()
                .filter(error -> error.statement().queryId() == queryId)
                .toList();
    }

    @Override
    public void close() throws IOException {
        connection.close();
        server.close();
        store.close();
    }
}
