package dev.redshiftkit.local.aws.s3;

import dev.redshiftkit.local.aws.HttpRequest;
import dev.redshiftkit.local.aws.UriText;
import java.util.List;
import java.util.Optional;

/**
 * The bucket and key a request is about, in path style ({@code http://127.0.0.1/bucket/key}) or virtual-host style
 * ({@code http://bucket.localhost/key}, {@code http://bucket.s3.localhost/key}).
 */
record Address(Optional<String> bucket, Optional<String> key) {

    private static final List<String> VIRTUAL_HOST_ENDINGS = List.of(".s3.localhost", ".localhost");
    private static final String SERVICE_HOST = "s3.localhost";

    /** @throws S3Exception if the path is not percent-encoded UTF-8 */
    static Address of(HttpRequest request) {
        String path = decodedPath(request);
        Optional<String> virtualHostBucket = request.header("host").flatMap(Address::bucketOfHost);
        return virtualHostBucket.isPresent() ? new Address(virtualHostBucket, nonEmpty(path)) : ofPathStyle(path);
    }

    private static String decodedPath(HttpRequest request) {
        try {
            String path = UriText.decode(request.rawPath());
            return path.startsWith("/") ? path.substring(1) : path;
        } catch (IllegalArgumentException e) {
            throw S3Error.INVALID_URI.refusal();
        }
    }

    private static Address ofPathStyle(String path) {
        int slash = path.indexOf('/');
        return slash < 0
                ? new Address(nonEmpty(path), Optional.empty())
                : new Address(nonEmpty(path.substring(0, slash)), nonEmpty(path.substring(slash + 1)));
    }

    private static Optional<String> bucketOfHost(String hostAndPort) {
        String host = hostAndPort.replaceFirst(":\\d+$", "");
        if (host.equals(SERVICE_HOST)) {
            return Optional.empty();
        }
        return VIRTUAL_HOST_ENDINGS.stream()
                .filter(host::endsWith)
                .map(ending -> host.substring(0, host.length() - ending.length()))
                .findFirst();
    }

    private static Optional<String> nonEmpty(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }
}
