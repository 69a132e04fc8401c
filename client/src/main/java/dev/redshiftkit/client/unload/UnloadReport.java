package dev.redshiftkit.client.unload;

import dev.redshiftkit.sql.s3.S3Uri;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What an UNLOAD did.
 *
 * @param queryId under which the system views know it; empty where the service did not tell
 * @param rows unloaded in all
 * @param files by name; without the manifest. May be empty although rows is not where the system views cannot be read
 * @param manifest where it is, if the statement asked for one
 * @param duration of the UNLOAD itself
 * @param lookupFailure why this report is incomplete; the files themselves are not concerned
 */
public record UnloadReport(
        OptionalLong queryId,
        long rows,
        List<UnloadedFile> files,
        Optional<S3Uri> manifest,
        Duration duration,
        Optional<String> lookupFailure) {

    public UnloadReport {
        files = List.copyOf(files);
    }

    /** The bytes of all files together. */
    public long bytes() {
        return files.stream().mapToLong(UnloadedFile::bytes).sum();
    }
}
