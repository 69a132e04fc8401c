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
        headers.put(TYPE, checksums.ofWholeContent().equals(checksums) ? FULL_OBJECT : COMPOSITE);
        return headers;
    }
}
