package dev.redshiftkit.local.identity;

import dev.redshiftkit.local.storage.StorageError;
import dev.redshiftkit.local.storage.StoreAccess;
import dev.redshiftkit.sql.s3.S3Uri;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an IAM role may do with S3. Below a place that it may read, it lists and reads; below one that it may write, it lists,
 * writes and deletes. Immutable.
 *
 * @param readable what the URIs of objects begin with
 * @param writable likewise
 */
public record S3Policy(List<String> readable, List<String> writable) implements StoreAccess {

    /** Every object of every bucket. */
    public static final S3Policy EVERYTHING = new S3Policy(List.of("s3://"), List.of("s3://"));

    /** No access at all: what others are made of. */
    public static final S3Policy NOTHING = new S3Policy(List.of(), List.of());

    public S3Policy {
        readable = List.copyOf(readable);
        writable = List.copyOf(writable);
    }

    /**
     * Returns the same policy with one more place to read.
     *
     * @param prefix {@code s3://bucket} or {@code s3://bucket/prefix}
     * @throws dev.redshiftkit.sql.s3.InvalidPathException if the text is anything else
     */
    public S3Policy reading(String prefix) {
        return new S3Policy(with(readable, prefix), writable);
    }

    /**
     * Returns the same policy with one more place to write.
     *
     * @param prefix {@code s3://bucket} or {@code s3://bucket/prefix}
     * @throws dev.redshiftkit.sql.s3.InvalidPathException if the text is anything else
     */
    public S3Policy writing(String prefix) {
        return new S3Policy(readable, with(writable, prefix));
    }

    private static List<String> with(List<String> prefixes, String another) {
        return Stream.concat(prefixes.stream(), Stream.of(S3Uri.parse(another).render()))
                .toList();
    }

    @Override
    public Optional<StorageError> refusal(Action action, String bucket, String key) {
        String uri = "s3://" + bucket + "/" + key;
        boolean allowed = switch (action) {
            case LIST -> covers(readable, uri) || covers(writable, uri);
            case READ -> covers(readable, uri);
            case WRITE, DELETE -> covers(writable, uri);
        };
        return allowed ? Optional.empty() : Optional.of(StorageError.ACCESS_DENIED);
    }

    private static boolean covers(List<String> prefixes, String uri) {
        return prefixes.stream().anyMatch(uri::startsWith);
    }
}
