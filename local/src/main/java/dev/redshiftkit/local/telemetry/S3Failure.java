package dev.redshiftkit.local.telemetry;

import java.time.Instant;

/**
 * A request to S3 that failed, whether or not another one did better: a row of {@code stl_s3client_error}.
 *
 * @param slice which slice asked
 * @param method of HTTP
 * @param error in words
 */
public record S3Failure(
        StatementContext statement, int slice, Instant time, String method, String bucket, String key, String error) {}
