package dev.redshiftkit.local.telemetry;

import java.time.Instant;

/**
 * A file that an UNLOAD wrote: a row of {@code stl_unload_log} and {@code sys_unload_detail}.
 *
 * @param path the object, as {@code s3://bucket/key}
 * @param slice which slice wrote it
 * @param rows in it
 * @param bytes as it lies in S3
 * @param format {@code Text}, {@code CSV}, {@code Parquet} and so on
 */
public record UnloadedFile(
        StatementContext statement,
        String path,
        int slice,
        long rows,
        long bytes,
        String format,
        Instant start,
        Instant end) {}
