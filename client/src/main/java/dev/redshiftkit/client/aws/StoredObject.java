package dev.redshiftkit.client.aws;

import dev.redshiftkit.sql.s3.S3Uri;

/** An object found in S3. */
public record StoredObject(S3Uri location, long bytes) {}
