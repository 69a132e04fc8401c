package dev.redshiftkit.local;

import java.net.URI;

/**
 * How clients reach the S3 endpoint that a local Redshift works with, its own or another.
 *
 * @param endpoint where it listens; clients put the bucket in the path
 * @param secretKey not told by {@link #toString()}
 * @param bucket the first of the buckets that the local Redshift was started with
 */
public record S3Access(URI endpoint, String accessKey, String secretKey, String region, String bucket) {

    @Override
    public String toString() {
        return "S3Access[endpoint=" + endpoint + ", accessKey=" + accessKey + ", region=" + region + ", bucket="
                + bucket + "]";
    }
}
