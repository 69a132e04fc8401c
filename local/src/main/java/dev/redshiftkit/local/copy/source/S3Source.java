package dev.redshiftkit.local.copy.source;

import dev.redshiftkit.local.storage.Buckets;
import dev.redshiftkit.local.storage.ObjectName;
import dev.redshiftkit.local.storage.StorageException;
import dev.redshiftkit.local.storage.StoredObject;
import dev.redshiftkit.local.telemetry.S3Failure;
import dev.redshiftkit.local.telemetry.S3Transfer;
import dev.redshiftkit.local.telemetry.StatementContext;
import dev.redshiftkit.local.telemetry.Telemetry;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** S3 as one statement reads it: patiently, and with a record of every request. One thread at a time. */
public final class S3Source {

    /** Of the leader node, which lists and reads manifests. */
    private static final int LEADER_SLICE = 3371;

    private final Buckets buckets;
    private final StatementContext statement;
    private final Telemetry telemetry;
    private final InstantSource clock;
    private final Patience patience;

    public S3Source(
            Buckets buckets, StatementContext statement, Telemetry telemetry, InstantSource clock, Patience patience) {
        this.buckets = buckets;
        this.statement = statement;
        this.telemetry = telemetry;
        this.clock = clock;
        this.patience = patience;
    }

    /** Returns every object whose key starts with the prefix, in the order of the keys. */
    List<StoredObject> list(String bucket, String prefix) throws IOException {
        Instant start = clock.instant();
        String request = "prefix=" + prefix + ";marker=";
        List<StoredObject> objects =
                attempt(LEADER_SLICE, "GET", bucket, request, () -> buckets.listAll(bucket, prefix));
        record(LEADER_SLICE, "GET", bucket, request, 0, 0, start, 0);
        return objects;
    }

    StoredObject stat(ObjectName name) throws IOException {
        Instant start = clock.instant();
        StoredObject object = attempt(LEADER_SLICE, "HEAD", name.bucket(), name.key(), () -> buckets.stat(name));
        record(LEADER_SLICE, "HEAD", name.bucket(), name.key(), 0, 0, start, 0);
        return object;
    }

    /**
     * Reads a whole object that the statement itself needs, such as a manifest.
     *
     * @param limit bytes after which the rest is left away
     * @throws StorageException if there is none
     */
    public byte[] read(ObjectName name, int limit) throws IOException {
        try (SteadyObject object = open(stat(name), LEADER_SLICE)) {
            byte[] content = object.stream().readNBytes(limit);
            recorded(object, content.length);
            return content;
        }
    }

    /** Opens an object; the caller closes it. Nothing is read yet. */
    public SteadyObject open(StoredObject object, int slice) {
        return new SteadyObject(this, object, slice, clock.instant());
    }

    /**
     * Records that an object was read.
     *
     * @param dataSize bytes of its content, unpacked
     */
    public void recorded(SteadyObject object, long dataSize) {
        ObjectName name = object.object().name();
        record(
                object.slice(),
                "GET",
                name.bucket(),
                name.key(),
                object.transferred(),
                dataSize,
                object.start(),
                object.retries());
    }

    private void record(
            int slice,
            String method,
            String bucket,
            String key,
            long transferred,
            long data,
            Instant start,
            int retries) {
        telemetry
                .s3Transfers()
                .append(new S3Transfer(
                        statement, slice, method, bucket, key, transferred, data, start, clock.instant(), retries));
    }

    Buckets buckets() {
        return buckets;
    }

    /** Bears with a failure, or does not. */
    <E extends Exception> void bear(int failed, int slice, String method, String bucket, String key, E failure)
            throws E {
        boolean mayPass = !(failure instanceof StorageException refused)
                || refused.error().isTransient();
        telemetry
                .s3Failures()
                .append(new S3Failure(
                        statement, slice, clock.instant(), method, bucket, key, String.valueOf(failure.getMessage())));
        if (!mayPass || failed >= patience.attempts()) {
            throw failure;
        }
        patience.restAfter(failed);
    }

    private <T> T attempt(int slice, String method, String bucket, String key, StoreCall<T> call) throws IOException {
        for (int failed = 1; ; failed++) {
            try {
                return call.run();
            } catch (StorageException e) {
                bear(failed, slice, method, bucket, key, e);
            } catch (IOException e) {
                bear(failed, slice, method, bucket, key, TransferException.broken(e));
            }
        }
    }

    /** A call of the buckets. */
    @FunctionalInterface
    private interface StoreCall<T> {
        T run() throws IOException;
    }
}
