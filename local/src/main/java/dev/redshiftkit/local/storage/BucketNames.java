package dev.redshiftkit.local.storage;

import java.util.regex.Pattern;

/**
 * The rules for bucket names (S3 user guide, general purpose bucket naming rules). A name that keeps them is a safe
 * directory name as well.
 */
final class BucketNames {

    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9](?:[a-z0-9-]|\\.(?!\\.)){1,61}[a-z0-9]");
    private static final Pattern IPV4_ADDRESS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");

    private BucketNames() {}

    static void requireValid(String bucket) {
        if (!ALLOWED.matcher(bucket).matches() || IPV4_ADDRESS.matcher(bucket).matches()) {
            throw new StorageException(
                    StorageError.INVALID_BUCKET_NAME,
                    "a bucket name is 3 to 63 lower-case letters, digits, dots and hyphens, but was '" + bucket + "'");
        }
    }
}
