package dev.redshiftkit.client.unload;

import dev.redshiftkit.sql.s3.S3Uri;

/**
 * A file that an UNLOAD wrote.
 *
 * @param rows in it, header lines not counted by most versions of the service
 * @param bytes as stored, so after compression
 */
public record UnloadedFile(S3Uri location, long rows, long bytes) {}
