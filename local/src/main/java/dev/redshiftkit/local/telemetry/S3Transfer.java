package dev.redshiftkit.local.telemetry;

import java.time.Instant;

/**
 * A request to S3: a row of {@code stl_s3client}.
 *
 * @param slice which slice asked
 * @param method of HTTP
 * @param key of the object, or for a listing what was asked for
 * @param transferSize bytes that came
 * @param dataSize bytes of these once they are unpacked
 * @param retries how often it had to be asked again
 */
public record S3Transfer(
        StatementContext statement,
        int slice,
        String method,
        String bucket,
        String key,
        long transferSize,
        long dataSize,
        Instant start,
        Instant end,
        int retries) {}
