package dev.redshiftkit.benchmarks.bulk;

import dev.redshiftkit.benchmarks.harness.Stopwatch;
import dev.redshiftkit.local.catalog.Catalog;
import dev.redshiftkit.local.engine.postgres.PostgresConnection;
import dev.redshiftkit.local.engine.postgres.PostgresServer;
import dev.redshiftkit.local.engine.postgres.PostgresSettings;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The limit: a server like the one behind the local Redshift, with nothing between it and files that are ready for it. It
 * has the sample table.
 */
final class RawEngine implements AutoCloseable {

    private static final String DATABASE = "template1";
    private static final int BUFFER = 256 * 1024;

    private final PostgresServer server;
    private final PostgresConnection connection;

    private RawEngine(PostgresServer server) {
        this.server = server;
        this.connection = server.connect(PostgresServer.SUPERUSER, DATABASE, Map.of());
    }

    static RawEngine start() {
        PostgresServer server = PostgresServer.start(Catalog.template(), PostgresSettings.DEFAULTS);
        try {
            RawEngine engine = new RawEngine(server);
            engine.connection.query("CREATE TABLE " + SampleRows.TABLE + " " + SampleRows.COLUMNS);
            return engine;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Replaces what the table holds by the rows of a file. Timed is the COPY alone. */
    Transfer load(Path file, RawFormat format) throws IOException {
        connection.query("TRUNCATE " + SampleRows.TABLE);
        Stopwatch stopwatch = Stopwatch.start();
        long rows = connection.copyIn(format.in(), target -> Files.copy(file, target));
        return new Transfer(rows, Files.size(file), stopwatch.seconds());
    }

    /** Writes what the table holds to a file. */
    Transfer unload(Path file, RawFormat format) throws IOException {
        Stopwatch stopwatch = Stopwatch.start();
        long rows;
        try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            rows = connection.copyOut(format.out(), target::write);
        }
        return new Transfer(rows, Files.size(file), stopwatch.seconds());
    }

    @Override
    public void close() {
        connection.close();
        server.close();
    }
}
