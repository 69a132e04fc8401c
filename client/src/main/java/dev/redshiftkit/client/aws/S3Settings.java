package dev.redshiftkit.client.aws;

import static dev.redshiftkit.client.error.InvalidSettingException.require;

import java.net.URI;
import java.util.Optional;

/**
 * How this client reaches S3.
 *
 * @param endpoint another address than the region's own, such as that of a local S3; http or https
 * @param region empty for what the AWS SDK finds in environment or profile
 * @param addressing whether the bucket stands in the host name, as AWS wants it, or in the path, as most others do
 */
public record S3Settings(
        Optional<URI> endpoint, Optional<String> region, Addressing addressing, S3Credentials credentials) {

    /** AWS itself, with what the SDK's default chains find. */
    public static final S3Settings DEFAULTS = new S3Settings(
            Optional.empty(), Optional.empty(), Addressing.VIRTUAL_HOST, new S3Credentials.DefaultChain());

    /** Where the name of the bucket goes. */
    public enum Addressing {
        VIRTUAL_HOST,
        PATH
    }

    public S3Settings {
        endpoint.ifPresent(uri -> require(
                "http".equals(uri.getScheme()) || "https".equals(uri.getScheme()),
                "s3.endpoint",
                "an http or https URI",
                uri));
        region.ifPresent(
                name -> require(name.matches("[a-z]{2}(-[a-z]+)+-\\d+"), "s3.region", "such as eu-west-1", name));
    }

    /** With another endpoint, and the bucket in the path, which is what endpoints other than AWS understand. */
    public S3Settings withEndpoint(URI uri) {
        return new S3Settings(Optional.of(uri), region, Addressing.PATH, credentials);
    }

    public S3Settings withRegion(String name) {
        return new S3Settings(endpoint, Optional.of(name), addressing, credentials);
    }

    public S3Settings withAddressing(Addressing other) {
        return new S3Settings(endpoint, region, other, credentials);
    }

    public S3Settings withCredentials(S3Credentials other) {
        return new S3Settings(endpoint, region, addressing, other);
    }
}
