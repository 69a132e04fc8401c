package dev.redshiftkit.local.copy.source;

import dev.redshiftkit.local.storage.StoredObject;
import dev.redshiftkit.local.telemetry.LoadedFile;

/**
 * One object to load.
 *
 * @param object as it was found
 * @param slice the simulated slice that reads it
 */
public record SourceFile(StoredObject object, int slice) {

    /** Returns the name in the system tables, such as {@code s3://bucket/key}. */
    public String name() {
        return object.name().toString();
    }

    public LoadedFile.Source record() {
        return new LoadedFile.Source(name(), object.eTag(), object.lastModified());
    }
}
