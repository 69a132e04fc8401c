package dev.redshiftkit.local.telemetry;

/**
 * Where a client is and what it says about itself; texts are empty where it says nothing.
 *
 * @param sslVersion such as {@code TLSv1.3}; empty for a connection in clear text
 * @param authentication how it was asked for its password, as the connection log names it
 */
public record Client(
        String host,
        int port,
        String sslVersion,
        String sslCipher,
        String authentication,
        String applicationName,
        String driverVersion,
        String osVersion) {

    /** Nothing is known of it. */
    public static final Client UNKNOWN = new Client("", 0, "", "", "", "", "", "");

    /** A client that is in this process. */
    public static Client inside(String applicationName) {
        return new Client("", 0, "", "", "", applicationName, "", "");
    }
}
