package dev.redshiftkit.local.storage;

import java.util.HashMap;
import java.util.Map;

/**
 * Checksums kept beside a content, as S3 reports them. The store keeps them without computing or judging any.
 *
 * @param values Base64 values by the lower-case names of their headers, such as {@code x-amz-checksum-crc32}
 */
public record Checksums(Map<String, String> values) {

    /** No checksum. */
    public static final Checksums NONE = new Checksums(Map.of());

    public Checksums {
        values = Map.copyOf(values);
    }

    /**
     * Returns those that were computed over the content itself, and not over the checksums of its parts. The latter end in
     * a hyphen and the number of parts, which Base64 never does.
     */
    public Checksums ofWholeContent() {
        Map<String, String> whole = new HashMap<>(values);
        whole.values().removeIf(value -> value.indexOf('-') >= 0);
        return new Checksums(whole);
    }
}
