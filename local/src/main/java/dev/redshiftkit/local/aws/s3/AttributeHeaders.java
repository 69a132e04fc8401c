package dev.redshiftkit.local.aws.s3;

import dev.redshiftkit.local.storage.Checksums;
import dev.redshiftkit.local.storage.ObjectAttributes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Carries what is kept with an object between the headers of requests and responses and the store. */
final class AttributeHeaders {

    static final List<String> SYSTEM_HEADERS = List.of(
            "cache-control", "content-disposition", "content-encoding", "content-language", "content-type", "expires");
    private static final String USER_METADATA = "x-amz-meta-";
    private static final String DEFAULT_CONTENT_TYPE = "binary/octet-stream";

    private AttributeHeaders() {}

    static ObjectAttributes read(S3Request request) {
        return new ObjectAttributes(systemHeaders(request), userMetadata(request), Checksums.NONE);
    }

    private static Map<String, String> systemHeaders(S3Request request) {
        Map<String, String> headers = new HashMap<>();
        for (String name : SYSTEM_HEADERS) {
            request.header(name).ifPresent(value -> headers.put(name, value));
        }
        headers.computeIfPresent("content-encoding", (name, value) -> withoutTransferCoding(value));
        headers.values().removeIf(String::isEmpty);
        return headers;
    }

    /** {@code aws-chunked} describes how the body travelled and is not kept. */
    private static String withoutTransferCoding(String contentEncoding) {
        return Arrays.stream(contentEncoding.split(",", -1))
                .map(String::strip)
                .filter(coding -> !coding.equals("aws-chunked"))
                .collect(Collectors.joining(","));
    }

    private static Map<String, String> userMetadata(S3Request request) {
        Map<String, String> metadata = new HashMap<>();
        request.http().headers().forEach((name, values) -> {
            if (name.startsWith(USER_METADATA)) {
                metadata.put(name.substring(USER_METADATA.length()), String.join(",", values));
            }
        });
        return metadata;
    }

    static Map<String, String> write(ObjectAttributes attributes) {
        Map<String, String> headers = new HashMap<>();
        headers.put("content-type", DEFAULT_CONTENT_TYPE);
        headers.putAll(attributes.headers());
        attributes.userMetadata().forEach((name, value) -> headers.put(USER_METADATA + name, value));
        return headers;
    }
}
