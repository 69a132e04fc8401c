package dev.redshiftkit.local.aws.remote;

import dev.redshiftkit.local.aws.UriText;
import dev.redshiftkit.local.identity.AccessKey;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How to reach an S3 endpoint.
 *
 * @param endpoint such as {@code https://s3.eu-central-1.amazonaws.com} or {@code http://localhost:9000}; what its path
 *     says comes before the bucket
 * @param region that requests are signed for
 * @param key that requests are signed with; its secret is never sent or printed
 * @param timeout how long a request may take with its answer; none is larger than 8 MiB
 */
public record RemoteS3(URI endpoint, String region, AccessKey key, Addressing addressing, Duration timeout) {

    private static final String DEFAULT_REGION = "us-east-1";
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

    /** What may be a label of a host name that certificates with a wildcard still cover. */
    private static final Pattern HOST_LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    /** Where requests name the bucket. */
    public enum Addressing {
        /** In the path, which every endpoint understands. */
        PATH,
        /** In the host name, where it can be in one, as AWS prefers it. */
        VIRTUAL_HOST
    }

    /** @throws IllegalArgumentException if a setting is out of range; the message names it */
    public RemoteS3 {
        requireBase(endpoint);
        if (!region.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException(
                    "region of S3 must be small letters, digits and hyphens, but is \"" + region + "\"");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout of S3 must be positive, but is " + timeout);
        }
    }

    private static void requireBase(URI endpoint) {
        boolean isHttp = "http".equals(endpoint.getScheme()) || "https".equals(endpoint.getScheme());
        boolean isBase = endpoint.getHost() != null
                && endpoint.getRawUserInfo() == null
                && endpoint.getRawQuery() == null
                && endpoint.getRawFragment() == null;
        if (!isHttp || !isBase) {
            throw new IllegalArgumentException(
                    "endpoint of S3 must be http or https with a host and without user, query and fragment");
        }
    }

    /** Returns an endpoint in {@code us-east-1} with buckets in the path, whose requests may take a minute. */
    public static RemoteS3 of(URI endpoint, AccessKey key) {
        return new RemoteS3(endpoint, DEFAULT_REGION, key, Addressing.PATH, DEFAULT_TIMEOUT);
    }

    public RemoteS3 withRegion(String replacement) {
        return new RemoteS3(endpoint, replacement, key, addressing, timeout);
    }

    public RemoteS3 withAddressing(Addressing replacement) {
        return new RemoteS3(endpoint, region, key, replacement, timeout);
    }

    public RemoteS3 withTimeout(Duration replacement) {
        return new RemoteS3(endpoint, region, key, addressing, replacement);
    }

    /** Returns the address of an object, or of its bucket if there is no key. */
    URI address(String bucket, Optional<String> key, String rawQuery) {
        boolean inHost = addressing == Addressing.VIRTUAL_HOST
                && HOST_LABEL.matcher(bucket).matches();
        String host = inHost ? bucket + "." + endpoint.getHost() : endpoint.getHost();
        String port = endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort();
        String path = (inHost ? "" : "/" + UriText.encode(bucket))
                + key.map(text -> "/" + UriText.encodePath(text)).orElse(inHost ? "/" : "");
        String query = rawQuery.isEmpty() ? "" : "?" + rawQuery;
        return URI.create(endpoint.getScheme() + "://" + host + port + basePath() + path + query);
    }

    private String basePath() {
        return endpoint.getRawPath().replaceFirst("/+$", "");
    }
}
