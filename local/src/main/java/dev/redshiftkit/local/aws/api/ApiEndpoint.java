package dev.redshiftkit.local.aws.api;

import dev.redshiftkit.local.aws.HttpEndpoint;
import dev.redshiftkit.local.identity.Principals;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/**
 * Serves several services of AWS at one address, on daemon threads of its own: requests tell by their signature which one
 * they are for.
 */
public final class ApiEndpoint implements AutoCloseable {

    private final HttpEndpoint http;

    private ApiEndpoint(HttpEndpoint http) {
        this.http = http;
    }

    /**
     * Begins to serve.
     *
     * @param address port 0 takes any free port
     * @param principals who may sign requests
     * @param clock judges whether a signature is recent
     * @throws IOException if the address cannot be bound
     */
    public static ApiEndpoint start(
            InetSocketAddress address, List<ApiService> services, Principals principals, InstantSource clock)
            throws IOException {
        return new ApiEndpoint(HttpEndpoint.start("aws", address, new ApiHandler(services, principals, clock)));
    }

    /** Returns what clients of every one of the services take as their endpoint. */
    public URI uri() {
        return http.uri();
    }

    @Override
    public void close() {
        http.close();
    }
}
