package dev.redshiftkit.local.copy;

import dev.redshiftkit.local.catalog.Catalog;
import dev.redshiftkit.local.copy.source.Patience;
import dev.redshiftkit.local.dynamo.DynamoTables;
import dev.redshiftkit.local.dynamo.ReadableTables;
import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.engine.postgres.PostgresConnection;
import dev.redshiftkit.local.engine.postgres.PostgresServer;
import dev.redshiftkit.local.engine.postgres.PostgresSettings;
import dev.redshiftkit.local.engine.postgres.PostgresTemplate;
import dev.redshiftkit.local.identity.IamRoles;
import dev.redshiftkit.local.storage.FaultyStore;
import dev.redshiftkit.local.storage.MemoryObjectStore;
import dev.redshiftkit.local.storage.ObjectAttributes;
import dev.redshiftkit.local.storage.ObjectName;
import dev.redshiftkit.local.storage.ObjectStore;
import dev.redshiftkit.local.storage.OpenObject;
import dev.redshiftkit.local.storage.StoredObject;
import dev.redshiftkit.local.telemetry.LoadError;
import dev.redshiftkit.local.telemetry.LoadWatch;
import dev.redshiftkit.local.telemetry.StatementContext;
import dev.redshiftkit.local.telemetry.Telemetry;
import dev.redshiftkit.local.unload.UnloadExecutor;
import dev.redshiftkit.local.unload.UnloadOutcome;
import dev.redshiftkit.sql.copy.Copy;
import dev.redshiftkit.sql.unload.Unload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An engine, a bucket, and COPY and UNLOAD between them. Public for the tests of both. */
public final class Warehouse implements AutoCloseable {

    public static final String BUCKET = "tickets";
    public static final String ROLE = "arn:aws:iam::123456789012:role/loader";

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final PostgresServer server;
    private final PostgresConnection connection;
    private final FaultyStore faults = new FaultyStore();
    private final ObjectStore store = faults.around(new MemoryObjectStore(InstantSource.fixed(NOW)));
    private final DynamoTables tables = new DynamoTables();
    private final List<Duration> rests = new ArrayList<>();
    private final LoadSettings settings = new LoadSettings(2, Patience.of(rests::add), "stl_load_errors");
    private final IamRoles roles = new IamRoles();
    private final Telemetry telemetry = new Telemetry();
    private long queryId = 100;

    /** With an engine that knows nothing of Redshift. */
    public Warehouse() throws IOException {
        this(PostgresTemplate.EMPTY);
    }

    private Warehouse(PostgresTemplate template) throws IOException {
        server = PostgresServer.start(template, PostgresSettings.DEFAULTS.withSharedBuffersMegabytes(64));
        connection = server.connect(PostgresServer.SUPERUSER, "template1", Map.of());
        store.createBucket(BUCKET);
        roles.attachAsDefault(ROLE);
    }

    /** With an engine that has Redshift's own types. */
    public static Warehouse withCatalog() throws IOException {
        return new Warehouse(Catalog.template());
    }

    public ObjectStore store() {
        return store;
    }

    /** Returns the tables of DynamoDB that COPY reads. */
    public DynamoTables tables() {
        return tables;
    }

    /** Returns for how long loads would have rested. */
    public List<Duration> rests() {
        return rests;
    }

    /** Returns what befalls the store. */
    public FaultyStore faults() {
        return faults;
    }

    public IamRoles roles() {
        return roles;
    }

    public Telemetry telemetry() {
        return telemetry;
    }

    public EngineSession session() {
        return connection;
    }

    public void put(String key, byte[] content) {
        try {
            store.put(ObjectName.of(BUCKET, key), new ByteArrayInputStream(content), ObjectAttributes.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void put(String key, String content) {
        put(key, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Runs {@code COPY <what> IAM_ROLE default <options>}. */
    public CopyOutcome copy(String what, String options) {
        return run("COPY " + what + " IAM_ROLE default " + options);
    }

    public CopyOutcome run(String statement) {
        return run(statement, LoadWatch.NONE, InstantSource.fixed(NOW));
    }

    /** Runs a COPY whose progress is watched, by a clock of its own. */
    public CopyOutcome run(String statement, LoadWatch watch, InstantSource clock) {
        ReadableTables readable = new ReadableTables(tables, Optional.empty());
        return new CopyExecutor(store, readable, roles, telemetry, clock, settings)
                .execute(Copy.parse(statement), context(), connection, watch);
    }

    /** Unloads a query to a prefix under the bucket. */
    public UnloadOutcome unload(String query, String prefix, String options) {
        String quoted = query.replace("\\", "\\\\").replace("'", "''");
        return unload("UNLOAD ('" + quoted + "') TO 's3://" + BUCKET + "/" + prefix + "' IAM_ROLE default " + options);
    }

    public UnloadOutcome unload(String statement) {
        return new UnloadExecutor(store, roles, telemetry, InstantSource.fixed(NOW), 2)
                .execute(Unload.parse(statement), context(), connection, UnaryOperator.identity());
    }

    /** Returns the keys under a prefix. */
    public List<String> keys(String prefix) {
        return store.listAll(BUCKET, prefix).stream().map(StoredObject::key).toList();
    }

    public String text(String key) {
        try (OpenObject object = store.open(ObjectName.of(BUCKET, key))) {
            return new String(object.stream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public StatementContext context() {
        return new StatementContext(100, "alice", "template1", 4711, 7, ++queryId, NOW);
    }

    /** Returns errors of the last statement as {@code line column code reason}. */
    public List<String> rejections() {
        return errors().stream()
                .map(error -> error.place().lineNumber() + " " + error.column().name() + " " + error.code() + " "
                        + error.reason())
                .toList();
    }

    public void sql(String statement) {
        connection.query(statement);
    }

    @SuppressWarnings("NullAway") // loses the annotation of the rows' elements on the way out of the record
    public List<List<@Nullable String>> rows(String query) {
        return connection.query(query).rows();
    }

    /** Returns the errors of the last statement. */
    public List<LoadError> errors() {
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
