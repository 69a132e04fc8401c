package dev.redshiftkit.local.aws.s3;

import dev.redshiftkit.local.storage.Checksums;
import java.util.HashMap;
import java.util.Map;

/** Tells clients the checksums of a content, and what they were computed over. */
final class ChecksumHeaders {

    static final String TYPE = "x-amz-checksum-type";
    static final String FULL_OBJECT = "FULL_OBJECT";
    static final String COMPOSITE = "COMPOSITE";

    private ChecksumHeaders() {}

    static Map<String, String> of(Checksums checksums) {
        if (checksums.values().isEmpty()) {
            return Map.of();
        }
        Map<String, String> headers = new HashMap<>(checksums.values());
        headers.put(TYPE, isComposite(checksums) ? COMPOSITE : FULL_OBJECT);
        return headers;
    }

    /** A checksum of checksums ends in a hyphen and the number of parts, which Base64 never does. */
    static boolean isComposite(Checksums checksums) {
        return checksums.values().values().stream().anyMatch(value -> value.indexOf('-') >= 0);
    }
}
