package dev.redshiftkit.local.copy;

import dev.redshiftkit.local.storage.StoredObject;
import dev.redshiftkit.local.telemetry.LoadedFile;

/**
 * One object to load.
 *
 * @param object as it was found
 * @param slice the simulated slice that reads it
 */
record SourceFile(StoredObject object, int slice) {

    String name() {
        return object.name().toString();
    }

    LoadedFile.Source record() {
        return new LoadedFile.Source(name(), object.eTag(), object.lastModified());
    }
}
