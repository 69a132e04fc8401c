package dev.redshiftkit.local.server;

/** Whether sessions are encrypted. Requests to cancel never are: drivers send them in clear text always. */
public enum TlsPolicy {
    /** Requests for TLS are answered with no, which the Redshift drivers accept only with {@code ssl=false}. */
    OFF,
    /** The client decides. */
    ALLOWED,
    /** Sessions in clear text are refused. */
    REQUIRED
}
