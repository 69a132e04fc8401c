package dev.redshiftkit.local.unload;

import java.util.List;

/**
 * What an UNLOAD that did not fail has done.
 *
 * @param rows unloaded
 * @param files written, the manifest not counted
 * @param bytes of these files
 * @param notices messages of severity INFO for the client, in their order
 */
public record UnloadOutcome(long rows, int files, long bytes, List<String> notices) {

    public UnloadOutcome {
        notices = List.copyOf(notices);
    }
}
