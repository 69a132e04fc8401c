package dev.redshiftkit.local.storage;

import java.util.Optional;

/**
 * What to list of a bucket.
 *
 * @param prefix how the keys start; empty for all
 * @param delimiter if given, keys that share the text from the prefix up to and with the delimiter are rolled up into one
 *     common prefix
 * @param position where the page begins
 * @param maxKeys objects and common prefixes together on a page, 0 to 1,000
 */
public record Listing(String bucket, String prefix, Optional<String> delimiter, ListingPosition position, int maxKeys) {

    /** The largest page S3 gives. */
    public static final int MAX_KEYS = 1000;

    public Listing {
        if (maxKeys < 0 || MAX_KEYS < maxKeys) {
            throw new IllegalArgumentException("maxKeys must be 0 to " + MAX_KEYS + ", but is " + maxKeys);
        }
        delimiter = delimiter.filter(text -> !text.isEmpty());
    }

    /** Returns a listing of a whole bucket in the largest pages. */
    public static Listing of(String bucket) {
        return new Listing(bucket, "", Optional.empty(), ListingPosition.START, MAX_KEYS);
    }

    public Listing withPrefix(String replacement) {
        return new Listing(bucket, replacement, delimiter, position, maxKeys);
    }

    public Listing withDelimiter(String replacement) {
        return new Listing(bucket, prefix, Optional.of(replacement), position, maxKeys);
    }

    public Listing withPosition(ListingPosition replacement) {
        return new Listing(bucket, prefix, delimiter, replacement, maxKeys);
    }

    public Listing withMaxKeys(int replacement) {
        return new Listing(bucket, prefix, delimiter, position, replacement);
    }

    /** Returns the common prefix a key is rolled up into, if any. The key must start with the prefix. */
    Optional<String> commonPrefixOf(String key) {
        return delimiter.flatMap(text -> {
            int at = key.indexOf(text, prefix.length());
            return at < 0 ? Optional.empty() : Optional.of(key.substring(0, at + text.length()));
        });
    }
}
