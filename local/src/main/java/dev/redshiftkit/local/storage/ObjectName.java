package dev.redshiftkit.local.storage;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A key in a bucket. A key is any Unicode text of 1 to 1,024 bytes in UTF-8; slashes, dots and control characters mean
 * nothing to the store.
 */
public record ObjectName(String bucket, String key) {

    private static final int MAX_KEY_BYTES = 1024;

    /** @throws StorageException if S3 would refuse the key */
    public ObjectName {
        int length = utf8Length(key);
        if (length == 0) {
            throw new StorageException(StorageError.INVALID_KEY, "a key has 1 to 1024 bytes in UTF-8, but was empty");
        }
        if (length > MAX_KEY_BYTES) {
            throw new StorageException(
                    StorageError.KEY_TOO_LONG, "a key has 1 to 1024 bytes in UTF-8, but has " + length);
        }
    }

    public static ObjectName of(String bucket, String key) {
        return new ObjectName(bucket, key);
    }

    private static int utf8Length(String key) {
        try {
            return StandardCharsets.UTF_8
                    .newEncoder()
                    .encode(CharBuffer.wrap(key))
                    .remaining();
        } catch (CharacterCodingException e) {
            throw new StorageException(StorageError.INVALID_KEY, "a key is Unicode text, but a surrogate stood alone");
        }
    }

    /** Returns the name as a URI such as {@code s3://bucket/key}. */
    @Override
    public String toString() {
        return "s3://" + bucket + "/" + key;
    }
}
