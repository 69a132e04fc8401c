package dev.redshiftkit.local.server;

import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * How a gateway lets clients in.
 *
 * @param address where it listens; port 0 for any that is free
 * @param maxConnections sessions at most; Redshift allows 500 on most node types
 * @param loginTimeout after which a connection that is not logged in is closed
 */
public record GatewaySettings(
        InetSocketAddress address,
        TlsPolicy tls,
        PasswordMethod passwordMethod,
        int maxConnections,
        Duration loginTimeout) {

    public GatewaySettings {
        if (maxConnections < 1) {
            throw new IllegalArgumentException("max connections must be 1 or more, but is " + maxConnections);
        }
        if (loginTimeout.isNegative() || loginTimeout.isZero()) {
            throw new IllegalArgumentException("login timeout must be positive, but is " + loginTimeout);
        }
    }
}
