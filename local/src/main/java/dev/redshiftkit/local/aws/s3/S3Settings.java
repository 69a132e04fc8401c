package dev.redshiftkit.local.aws.s3;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Where an endpoint listens and which region it says to be in.
 *
 * @param address port 0 takes any free port
 * @param region told to clients that ask; signatures for any region are taken
 */
public record S3Settings(InetSocketAddress address, String region) {

    /** Any free port of the loopback interface, in us-east-1. */
    public static final S3Settings DEFAULTS =
            new S3Settings(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), "us-east-1");

    public S3Settings withAddress(InetSocketAddress replacement) {
        return new S3Settings(replacement, region);
    }

    public S3Settings withRegion(String replacement) {
        return new S3Settings(address, replacement);
    }
}
