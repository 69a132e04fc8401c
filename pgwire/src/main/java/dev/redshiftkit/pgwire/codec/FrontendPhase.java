package dev.redshiftkit.pgwire.codec;

/**
 * What the server last asked for, which decides what a client's {@code 'p'} and {@code 'd'} mean. All other types mean the
 * same in every phase.
 */
public enum FrontendPhase {
    /** A password in clear text or MD5: {@code 'p'} is a password. */
    PASSWORD,
    /** Redshift's digest: {@code 'd'} is the answer to it. */
    DIGEST,
    /** GSSAPI or SSPI: {@code 'p'} is a step of it. */
    GSS,
    /** SASL: {@code 'p'} is the choice of a mechanism. */
    SASL_INITIAL,
    /** A mechanism was chosen: {@code 'p'} is a step of it. */
    SASL,
    /** Nothing, as the client has been let in: {@code 'p'} is refused and {@code 'd'} is COPY data. */
    SESSION
}
