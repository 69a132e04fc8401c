package dev.redshiftkit.client.aws;

import dev.redshiftkit.sql.s3.S3Uri;

/**
 * An object this client has put into S3.
 *
 * @param bytes as stored, so after compression
 */
public record StagedFile(S3Uri location, long bytes) {}
