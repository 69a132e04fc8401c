package dev.redshiftkit.local.telemetry;

import java.time.Instant;

/**
 * A file that a COPY has read to its end: a row of {@code stl_load_commits} and {@code sys_load_detail}. No proof that the
 * load was committed.
 *
 * @param source the object and its version
 * @param slice which slice read it
 * @param format {@code Text}, {@code Parquet} and so on
 * @param bytes read, as they lie in S3
 * @param lines read, headers and bad ones included; rows where the format has no lines
 * @param errors rows that were not loaded
 */
public record LoadedFile(
        StatementContext statement,
        Source source,
        int slice,
        String format,
        long bytes,
        long lines,
        long errors,
        Instant start,
        Instant end) {

    /**
     * An object as it was when it was read.
     *
     * @param fileName as {@code s3://bucket/key}
     */
    public record Source(String fileName, String eTag, Instant lastModified) {}
}
