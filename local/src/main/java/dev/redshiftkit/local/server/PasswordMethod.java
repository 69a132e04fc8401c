package dev.redshiftkit.local.server;

/**
 * How a client proves that it knows the password, as far as what is kept of it allows. All Redshift drivers know all of
 * these.
 */
public enum PasswordMethod {
    MD5,
    /** Redshift's own exchange, SHA-256 over nonces of both sides. */
    DIGEST,
    CLEARTEXT
}
