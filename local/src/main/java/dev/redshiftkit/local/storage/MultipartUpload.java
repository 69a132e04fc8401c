package dev.redshiftkit.local.storage;

import java.time.Instant;

/** An object under way in parts. The identifier is made by the store. */
public record MultipartUpload(ObjectName name, String id, Instant started) {}
