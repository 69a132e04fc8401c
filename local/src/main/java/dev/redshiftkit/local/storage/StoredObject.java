package dev.redshiftkit.local.storage;

import java.time.Instant;

/**
 * One version of an object, as it was when it was looked at.
 *
 * @param size bytes
 * @param eTag without quotes: the MD5 of the content in hexadecimal, or that of a multipart upload
 * @param lastModified when it was committed, in whole seconds as S3 keeps it
 */
public record StoredObject(ObjectName name, long size, String eTag, Instant lastModified, ObjectAttributes attributes) {

    public String key() {
        return name.key();
    }
}
