package dev.redshiftkit.local.copy;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.storage.ObjectName;
import dev.redshiftkit.local.storage.ObjectStore;
import dev.redshiftkit.local.storage.OpenObject;
import dev.redshiftkit.local.storage.StorageError;
import dev.redshiftkit.local.storage.StorageException;
import dev.redshiftkit.local.storage.StoredObject;
import dev.redshiftkit.local.telemetry.StatementContext;
import dev.redshiftkit.sql.copy.CopySource;
import dev.redshiftkit.sql.s3.S3Uri;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the objects a COPY reads: everything under a prefix, or what a manifest lists. */
final class SourceFiles {

    private static final int MAX_MANIFEST_BYTES = 64 << 20;

    private final ObjectStore store;
    private final StatementContext statement;
    private final int slices;

    SourceFiles(ObjectStore store, StatementContext statement, int slices) {
        this.store = store;
        this.statement = statement;
        this.slices = slices;
    }

    /**
     * @param columnar whether the format is one whose manifests must give the size of every file
     * @throws SqlError if nothing is found, or not what must be
     */
    List<SourceFile> find(CopySource source, boolean columnar) {
        List<StoredObject> objects = source instanceof CopySource.S3Manifest manifest
                ? listed(manifest.manifest(), columnar)
                : underPrefix(((CopySource.S3Prefix) source).prefix(), columnar);
        List<SourceFile> files = new ArrayList<>();
        for (StoredObject object : objects) {
            files.add(new SourceFile(object, files.size() % slices));
        }
        return files;
    }

    private List<StoredObject> underPrefix(S3Uri prefix, boolean columnar) {
        List<StoredObject> objects = list(prefix);
        // Redshift loads nothing and does not complain where a columnar COPY matches no object.
        if (objects.isEmpty() && !columnar) {
            throw Refusals.engine(statement, "The specified S3 prefix '" + prefix.key() + "' does not exist");
        }
        return objects;
    }

    private List<StoredObject> list(S3Uri prefix) {
        try {
            return store.listAll(prefix.bucket(), prefix.key());
        } catch (StorageException e) {
            throw Refusals.storage(statement, e);
        }
    }

    private List<StoredObject> listed(S3Uri location, boolean columnar) {
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

    private Optional<StoredObject> find(Manifest.Entry entry, boolean columnar) {
        try {
            return Optional.of(store.stat(name(entry.url())));
        } catch (StorageException e) {
            if (!entry.mandatory() && e.error() == StorageError.NO_SUCH_KEY) {
                return Optional.empty();
            }
            throw columnar
                    ? Refusals.scan(statement, "File not found: " + entry.url())
                    : Refusals.storage(statement, e);
        }
    }

    private Manifest read(S3Uri location) {
        if (location.key().isEmpty() || location.key().endsWith("/")) {
            throw Refusals.engine(
                    statement, "COPY with MANIFEST parameter requires full path of an S3 object.", location.render());
        }
        try (OpenObject manifest = store.open(name(location))) {
            return Manifest.parse(manifest.stream().readNBytes(MAX_MANIFEST_BYTES));
        } catch (StorageException e) {
            throw Refusals.storage(statement, e);
        } catch (IllegalArgumentException e) {
            throw Refusals.engine(
                            statement, "Manifest file is not in correct json format", String.valueOf(e.getMessage()))
                    .causedBy(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectName name(S3Uri uri) {
        return ObjectName.of(uri.bucket(), uri.key());
    }
}
