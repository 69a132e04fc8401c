package dev.redshiftkit.local.unload;

import dev.redshiftkit.local.storage.Buckets;
import dev.redshiftkit.local.storage.NewObject;
import dev.redshiftkit.local.storage.ObjectAttributes;
import dev.redshiftkit.local.storage.ObjectName;
import dev.redshiftkit.local.storage.StoredObject;
import dev.redshiftkit.local.telemetry.StatementContext;
import dev.redshiftkit.sql.s3.S3Uri;
import dev.redshiftkit.sql.unload.ExistingFiles;
import dev.redshiftkit.sql.unload.Unload;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where the files of an UNLOAD go, and what becomes of those that are there. Several threads may use it. */
final class UnloadTarget {

    /** What ends the names by which access points are used like buckets. */
    private static final String ACCESS_POINT_ALIAS = "-s3alias";

    private final Buckets buckets;
    private final S3Uri prefix;
    private final ExistingFiles existing;
    private final boolean isPartitioned;
    private final ObjectAttributes attributes;
    private final Set<String> emptied = new HashSet<>();

    UnloadTarget(Buckets buckets, Unload unload) {
        this.buckets = buckets;
        this.existing = unload.options().existing();
        this.isPartitioned = unload.options().partitions().isPresent();
        this.prefix = isPartitioned ? folder(unload.target()) : unload.target();
        this.attributes = EncryptionHeaders.of(unload.options().encryption());
    }

    /** With PARTITION BY, what stands behind TO is a folder, whether it says so or not. */
    private static S3Uri folder(S3Uri target) {
        return target.key().isEmpty() || target.key().endsWith("/")
                ? target
                : S3Uri.of(target.bucket(), target.key() + "/");
    }

    /** What the names of all files begin with. */
    S3Uri prefix() {
        return prefix;
    }

    /** Refuses a prefix that is in use, or empties it, as the statement says. */
    void prepare(StatementContext statement) throws IOException {
        if (prefix.bucket().endsWith(ACCESS_POINT_ALIAS)) {
            throw Refusals.accessPoint();
        }
        List<StoredObject> there = buckets.listAll(prefix.bucket(), prefix.key());
        if (existing == ExistingFiles.REFUSED && !there.isEmpty()) {
            throw Refusals.notEmpty(statement);
        }
        if (existing == ExistingFiles.REMOVED && !isPartitioned) {
            delete(there);
        }
    }

    /** Begins a file. With CLEANPATH, folders are emptied when the first file goes there, and others are left alone. */
    NewObject begin(ObjectName name, String folder) throws IOException {
        if (existing == ExistingFiles.REMOVED && isPartitioned) {
            empty(folder);
        }
        return buckets.begin(name, attributes);
    }

    private synchronized void empty(String folder) throws IOException {
        if (emptied.add(folder)) {
            delete(buckets.listAll(prefix.bucket(), prefix.key() + folder));
        }
    }

    void putManifest(ObjectName name, byte[] text) throws IOException {
        try (NewObject manifest = buckets.begin(name, attributes.withContentType("application/json"))) {
            manifest.content().write(text);
            manifest.commit();
        }
    }

    private void delete(List<StoredObject> objects) throws IOException {
        buckets.deleteAll(
                prefix.bucket(), objects.stream().map(StoredObject::name).toList());
    }
}
