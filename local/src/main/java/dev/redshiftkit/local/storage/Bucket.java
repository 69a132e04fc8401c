package dev.redshiftkit.local.storage;

import java.time.Instant;

/** A bucket as S3 lists it. */
public record Bucket(String name, Instant created) {}
