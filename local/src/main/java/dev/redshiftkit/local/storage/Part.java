package dev.redshiftkit.local.storage;

import java.time.Instant;

/**
 * A committed part of a multipart upload.
 *
 * @param size bytes
 * @param eTag the MD5 of the content in hexadecimal, without quotes
 */
public record Part(int number, long size, String eTag, Instant lastModified, Checksums checksums) {}
