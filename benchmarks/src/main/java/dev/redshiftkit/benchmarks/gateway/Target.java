package dev.redshiftkit.benchmarks.gateway;

import java.io.IOException;

/**
 * A server that clients can be connected to.
 *
 * @param name as the report calls it
 */
record Target(String name, Connector connector) {

    /** Opens a session. */
    @FunctionalInterface
    interface Connector {
        Wire connect() throws IOException;
    }

    /** Opens a session for a client, which its caller closes. */
    WireClient connect() throws IOException {
        return new WireClient(connector.connect());
    }
}
