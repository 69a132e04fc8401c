package dev.redshiftkit.local.copy;

import java.util.List;

/**
 * What a COPY that did not fail has done.
 *
 * @param rows loaded; 0 under NOLOAD
 * @param rejectedRows could not be loaded, within MAXERROR
 * @param files read
 * @param bytes of these files as they lie in S3
 * @param notices messages of severity INFO for the client, in their order
 */
public record CopyOutcome(long rows, long rejectedRows, int files, long bytes, List<String> notices) {

    public CopyOutcome {
        notices = List.copyOf(notices);
    }
}
