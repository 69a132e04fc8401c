package dev.redshiftkit.local.copy.source;

import dev.redshiftkit.local.copy.refusal.Refusals;
import dev.redshiftkit.local.storage.ObjectName;
import dev.redshiftkit.local.storage.StorageError;
import dev.redshiftkit.local.storage.StorageException;
import dev.redshiftkit.local.storage.StoredObject;
import dev.redshiftkit.local.telemetry.StatementContext;
import dev.redshiftkit.sql.copy.CopySource;
import dev.redshiftkit.sql.s3.S3Uri;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the objects a COPY reads: everything under a prefix, or what a manifest lists. */
public final class SourceFiles {

    private static final int MAX_MANIFEST_BYTES = 64 << 20;

    private final S3Source source;
    private final StatementContext statement;
    private final int slices;

    public SourceFiles(S3Source source, StatementContext statement, int slices) {
        this.source = source;
        this.statement = statement;
        this.slices = slices;
    }

    /**
     * Returns the objects in the order they are read.
     *
     * @param columnar whether the format is one whose manifests must give the size of every file
     * @throws dev.redshiftkit.local.error.SqlError if nothing is found, or not what must be
     * @throws StorageException if S3 refuses to tell
     */
    public List<SourceFile> find(CopySource where, boolean columnar) throws IOException {
        List<StoredObject> objects = where instanceof CopySource.S3Manifest manifest
                ? listed(manifest.manifest(), columnar)
                : underPrefix(((CopySource.S3Prefix) where).prefix(), columnar);
        List<SourceFile> files = new ArrayList<>();
        for (StoredObject object : objects) {
            files.add(new SourceFile(object, files.size() % slices));
        }
        return files;
    }

    private List<StoredObject> underPrefix(S3Uri prefix, boolean columnar) throws IOException {
        List<StoredObject> objects = source.list(prefix.bucket(), prefix.key());
        // Redshift loads nothing and does not complain where a columnar COPY matches no object.
        if (objects.isEmpty() && !columnar) {
            throw Refusals.engine(statement, "The specified S3 prefix '" + prefix.key() + "' does not exist");
        }
        return objects;
    }

    private List<StoredObject> listed(S3Uri location, boolean columnar) throws IOException {
        List<StoredObject> objects = new ArrayList<>();
        for (Manifest.Entry entry : read(location).entries()) {
            requireLength(entry, columnar);
            find(entry, columnar).ifPresent(objects::add);
        }
        if (objects.isEmpty()) {
            throw Refusals.engine(statement, "The manifest at " + location + " lists no file that exists");
        }
        return objects;
    }

    private void requireLength(Manifest.Entry entry, boolean columnar) {
        if (columnar && entry.contentLength().isEmpty()) {
            throw Refusals.engine(
                    statement, "Invalid manifest: content_length is required for columnar files, url " + entry.url());
        }
    }

    private Optional<StoredObject> find(Manifest.Entry entry, boolean columnar) throws IOException {
        try {
            return Optional.of(source.stat(name(entry.url())));
        } catch (StorageException e) {
            if (e.error() != StorageError.NO_SUCH_KEY) {
                throw e;
            }
            if (!entry.mandatory()) {
                return Optional.empty();
            }
            throw columnar ? Refusals.scan(statement, "File not found: " + entry.url()) : e;
        }
    }

    private Manifest read(S3Uri location) throws IOException {
        if (location.key().isEmpty() || location.key().endsWith("/")) {
            throw Refusals.engine(
                    statement, "COPY with MANIFEST parameter requires full path of an S3 object.", location.render());
        }
        try {
            return Manifest.parse(source.read(name(location), MAX_MANIFEST_BYTES));
        } catch (IllegalArgumentException e) {
            throw Refusals.engine(
                            statement, "Manifest file is not in correct json format", String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    private static ObjectName name(S3Uri uri) {
        return ObjectName.of(uri.bucket(), uri.key());
    }
}
