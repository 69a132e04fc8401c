package dev.redshiftkit.local.unload;

import dev.redshiftkit.local.storage.ObjectName;
import dev.redshiftkit.local.telemetry.UnloadedFile;

/**
 * A file that was completed.
 *
 * @param lines rows and header lines
 */
record WrittenFile(ObjectName name, UnloadedFile record, long lines) {

    String url() {
        return record.path();
    }

    long bytes() {
        return record.bytes();
    }
}
