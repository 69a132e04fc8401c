package dev.redshiftkit.local.aws.remote;

import dev.redshiftkit.local.aws.UriText;
import dev.redshiftkit.local.storage.ObjectName;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A request to S3, before it is signed. */
final class RemoteCall {

    private static final byte[] NOTHING = {};

    private final String method;
    private final String bucket;
    private final Optional<String> key;
    private final Map<String, String> query;
    private final Map<String, String> headers;
    private final byte[] body;

    private RemoteCall(
            String method,
            String bucket,
            Optional<String> key,
            Map<String, String> query,
            Map<String, String> headers,
            byte[] body) {
        this.method = method;
        this.bucket = bucket;
        this.key = key;
        this.query = Map.copyOf(query);
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    static RemoteCall toBucket(String method, String bucket) {
        return new RemoteCall(method, bucket, Optional.empty(), Map.of(), Map.of(), NOTHING);
    }

    static RemoteCall toObject(String method, ObjectName name) {
        return new RemoteCall(method, name.bucket(), Optional.of(name.key()), Map.of(), Map.of(), NOTHING);
    }

    /** @param parameters decoded */
    RemoteCall withQuery(Map<String, String> parameters) {
        return new RemoteCall(method, bucket, key, parameters, headers, body);
    }

    /** @param replacement by their lower-case names */
    RemoteCall withHeaders(Map<String, String> replacement) {
        return new RemoteCall(method, bucket, key, query, replacement, body);
    }

    RemoteCall withBody(byte[] content) {
        return new RemoteCall(method, bucket, key, query, headers, content);
    }

    String method() {
        return method;
    }

    String bucket() {
        return bucket;
    }

    Optional<String> key() {
        return key;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    String rawQuery() {
        return query.entrySet().stream()
                .map(parameter -> UriText.encode(parameter.getKey()) + "=" + UriText.encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Whether it comes to the same if it is done twice. An upload is completed only once. */
    boolean isRepeatable() {
        return !(method.equals("POST") && query.containsKey("uploadId"));
    }

    /** Names what it is about, for messages. */
    String subject() {
        return "s3://" + bucket + "/" + key.orElse("");
    }
}
