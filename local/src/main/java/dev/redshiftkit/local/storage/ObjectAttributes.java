package dev.redshiftkit.local.storage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept with an object besides its content.
 *
 * @param headers the HTTP headers S3 gives back with an object, by lower-case name, such as {@code content-type}
 * @param userMetadata names without {@code x-amz-meta-}, in lower case, and their values
 * @param checksums values the content was checked against
 */
public record ObjectAttributes(Map<String, String> headers, Map<String, String> userMetadata, Checksums checksums) {

    private static final String CONTENT_TYPE = "content-type";

    /** Nothing at all. */
    public static final ObjectAttributes NONE = new ObjectAttributes(Map.of(), Map.of(), Checksums.NONE);

    public ObjectAttributes {
        headers = Map.copyOf(headers);
        userMetadata = Map.copyOf(userMetadata);
    }

    /** Returns attributes with a content type and nothing else. */
    public static ObjectAttributes ofContentType(String contentType) {
        return new ObjectAttributes(Map.of(CONTENT_TYPE, contentType), Map.of(), Checksums.NONE);
    }

    public ObjectAttributes withChecksums(Checksums replacement) {
        return new ObjectAttributes(headers, userMetadata, replacement);
    }

    /** Returns the same attributes with another content type. */
    public ObjectAttributes withContentType(String contentType) {
        Map<String, String> replaced = new HashMap<>(headers);
        replaced.put(CONTENT_TYPE, contentType);
        return new ObjectAttributes(replaced, userMetadata, checksums);
    }

    public Optional<String> contentType() {
        return Optional.ofNullable(headers.get(CONTENT_TYPE));
    }
}
