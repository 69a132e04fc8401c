package dev.redshiftkit.local.aws.s3;

import dev.redshiftkit.local.aws.AccessKeys;
import dev.redshiftkit.local.aws.HttpEndpoint;
import dev.redshiftkit.local.aws.SignatureVerifier;
import dev.redshiftkit.local.fault.Faults;
import dev.redshiftkit.local.storage.ObjectStore;
import dev.redshiftkit.local.telemetry.Traffic;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;

/**
 * Serves an object store over HTTP to clients of S3. Every request must be signed with one of the access keys. Any number
 * of threads may use an endpoint; it runs on daemon threads of its own.
 */
public final class S3Endpoint implements AutoCloseable {

    private final HttpEndpoint http;

    private S3Endpoint(HttpEndpoint http) {
        this.http = http;
    }

    /**
     * Begins to serve. The store stays the caller's to close, after the endpoint.
     *
     * @param clock judges whether a signature is recent
     * @throws IOException if the address cannot be bound
     */
    public static S3Endpoint start(ObjectStore store, AccessKeys accessKeys, InstantSource clock, S3Settings settings)
            throws IOException {
        return start(store, accessKeys, clock, settings, new Traffic(), new Faults(clock, System::nanoTime));
    }

    /**
     * As {@link #start(ObjectStore, AccessKeys, InstantSource, S3Settings)}.
     *
     * @param traffic counts the requests
     * @param faults asked for what goes wrong with them
     */
    public static S3Endpoint start(
            ObjectStore store,
            AccessKeys accessKeys,
            InstantSource clock,
            S3Settings settings,
            Traffic traffic,
            Faults faults)
            throws IOException {
        SignatureVerifier verifier = new SignatureVerifier(accessKeys, "s3", clock);
        S3Handler handler = new S3Handler(verifier, new Router(store, settings.region()), traffic, faults);
        return new S3Endpoint(HttpEndpoint.start("s3", settings.address(), handler));
    }

    /**
     * Returns what clients take as their endpoint, such as {@code http://127.0.0.1:40123}. At this address buckets are in
     * the path; a client that puts them in the host name uses {@code http://localhost} with the same port.
     */
    public URI uri() {
        return http.uri();
    }

    public int port() {
        return http.port();
    }

    /** Stops at once: requests under way are broken off, and what they were writing is not stored. */
    @Override
    public void close() {
        http.close();
    }
}
