package dev.redshiftkit.local.telemetry;

import java.time.Instant;

/**
 * What one slice has to do in a load that still runs, and how far it is: a row of {@code stv_load_state}.
 *
 * @param isPacked whether the files are compressed, and the bytes those of the files as they are
 * @param currentFile the file it is at, or was at last; empty before the first
 */
public record LoadState(
        int slice,
        Instant time,
        boolean isPacked,
        long bytesToLoad,
        long bytesLoaded,
        long lines,
        int files,
        int filesComplete,
        String currentFile) {

    /** Returns how much is done, 0 to 100. */
    public int percent() {
        return bytesToLoad == 0 ? 100 : (int) (100 * Math.min(bytesLoaded, bytesToLoad) / bytesToLoad);
    }
}
