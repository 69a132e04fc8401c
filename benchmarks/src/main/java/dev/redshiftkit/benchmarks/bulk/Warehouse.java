package dev.redshiftkit.benchmarks.bulk;

import dev.redshiftkit.benchmarks.harness.Stopwatch;
import dev.redshiftkit.client.aws.S3Credentials;
import dev.redshiftkit.client.aws.S3Settings;
import dev.redshiftkit.client.aws.S3Staging;
import dev.redshiftkit.client.aws.StagedFile;
import dev.redshiftkit.client.aws.StagedFiles;
import dev.redshiftkit.client.aws.StagingCompression;
import dev.redshiftkit.client.aws.StoredObject;
import dev.redshiftkit.client.security.Secret;
import dev.redshiftkit.local.LocalRedshift;
import dev.redshiftkit.local.S3Access;
import dev.redshiftkit.sql.s3.S3Uri;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * A local Redshift with its objects in a directory, a session of the official driver with default settings, and the sample
 * table. One thread at a time.
 */
final class Warehouse implements AutoCloseable {

    private final LocalRedshift redshift;
    private final S3Staging staging;
    private final StagedFiles staged;
    private final Connection connection;

    private Warehouse(LocalRedshift redshift) throws SQLException {
        this.redshift = redshift;
        this.staging = new S3Staging(settings(redshift.s3()));
        this.staged = staging.stage(S3Uri.of(redshift.s3().bucket(), "input/"));
        this.connection = DriverManager.getConnection(redshift.jdbcUrl(), redshift.user(), redshift.password());
    }

    static Warehouse start(Path objects) throws SQLException {
        LocalRedshift redshift = LocalRedshift.builder().objectsIn(objects).start();
        try {
            Warehouse warehouse = new Warehouse(redshift);
            warehouse.run("create table " + SampleRows.TABLE + " " + SampleRows.COLUMNS);
            return warehouse;
        } catch (SQLException | RuntimeException e) {
            redshift.close();
            throw e;
        }
    }

    private static S3Settings settings(S3Access access) {
        S3Credentials keys =
                new S3Credentials.Keys(access.accessKey(), Secret.of(access.secretKey()), Optional.empty());
        return S3Settings.DEFAULTS
                .withEndpoint(access.endpoint())
                .withRegion(access.region())
                .withCredentials(keys);
    }

    /** Puts a file into the bucket. */
    StagedFile stage(Path file, StagingCompression compression) {
        return staged.upload(file, compression);
    }

    /** Loads some objects in place of what the table holds, and proves that all rows arrived. Timed is the COPY alone. */
    Transfer load(S3Uri prefix, String options, int expected) throws SQLException {
        run("truncate " + SampleRows.TABLE);
        HeapWatch heap = HeapWatch.begin();
        Stopwatch stopwatch = Stopwatch.start();
        run("copy " + SampleRows.TABLE + " from '" + prefix + "' iam_role default " + options);
        double seconds = stopwatch.seconds();
        double megabytes = heap.endMegabytes();
        require(expected, countRows());
        return new Transfer(expected, sizeOf(prefix), seconds).withHeap(megabytes);
    }

    /** Unloads the table, proves that all rows were written, and removes the objects again. Timed is the UNLOAD alone. */
    Transfer unload(String options, int expected) throws SQLException {
        S3Uri prefix = S3Uri.of(redshift.s3().bucket(), "output/rows");
        HeapWatch heap = HeapWatch.begin();
        Stopwatch stopwatch = Stopwatch.start();
        unloadTo(prefix, options);
        double seconds = stopwatch.seconds();
        double megabytes = heap.endMegabytes();
        require(expected, rowsUnloaded());
        Transfer transfer = new Transfer(expected, sizeOf(prefix), seconds).withHeap(megabytes);
        staging.list(prefix).forEach(object -> staging.delete(object.location()));
        return transfer;
    }

    /** Unloads the table and leaves the objects there. */
    void unloadTo(S3Uri prefix, String options) throws SQLException {
        run("unload ('select * from " + SampleRows.TABLE + "') to '" + prefix + "' iam_role default " + options);
    }

    S3Uri place(String key) {
        return S3Uri.of(redshift.s3().bucket(), key);
    }

    private long rowsUnloaded() {
        var unloads = redshift.telemetry().unloads().records();
        return unloads.get(unloads.size() - 1).rows();
    }

    private long sizeOf(S3Uri prefix) {
        List<StoredObject> objects = staging.list(prefix);
        return objects.stream().mapToLong(StoredObject::bytes).sum();
    }

    private long countRows() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + SampleRows.TABLE)) {
            rows.next();
            long count = rows.getLong(1);
            // The driver asks the server to cancel what is not read to its end.
            rows.next();
            return count;
        }
    }

    private static void require(long expected, long actual) {
        if (actual != expected) {
            throw new IllegalStateException("there were to be " + expected + " rows, but there are " + actual);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        staging.close();
        redshift.close();
    }
}
