package dev.redshiftkit.client.error;

/** What went wrong, as far as a caller's next step depends on it. */
public enum ErrorKind {
    /** The server was not reached, or the connection was lost. */
    CONNECTION_FAILED(Retry.WHEN_REPEATABLE),
    /** One side did not prove who it is: the login was refused, or the server's certificate was not accepted. */
    AUTHENTICATION_FAILED(Retry.NEVER),
    /** The statement was stopped because someone asked for it. */
    QUERY_CANCELLED(Retry.NEVER),
    /** The statement was stopped because its time was up. */
    QUERY_TIMEOUT(Retry.WHEN_REPEATABLE),
    /** A concurrent transaction was in the way; this one has been rolled back. */
    SERIALIZATION_FAILURE(Retry.WHOLE_TRANSACTION),
    /** The cluster has no room left on disk, be it for tables or for intermediate results. */
    DISK_FULL(Retry.NEVER),
    /** The cluster had not enough memory for the statement. */
    OUT_OF_MEMORY(Retry.WHEN_REPEATABLE),
    /** The cluster, or a service it depends on, has no free capacity at the moment. */
    RESOURCE_BUSY(Retry.WHEN_REPEATABLE),
    /** The statement is refused as it stands, or at this point of the transaction. */
    INVALID_SQL(Retry.NEVER),
    /** A relation that the statement names does not exist. */
    TABLE_NOT_FOUND(Retry.NEVER),
    /** A column that the statement names does not exist. */
    COLUMN_NOT_FOUND(Retry.NEVER),
    /** The user, or the role the cluster acts under, may not do this. */
    PERMISSION_DENIED(Retry.NEVER),
    /** A value does not fit where it is meant to go. */
    DATA_ERROR(Retry.NEVER),
    /** A load failed; the report says what was loaded and which rows were wrong. */
    COPY_ERROR(Retry.NEVER),
    /** An unload failed; objects written before the failure stay where they are. */
    UNLOAD_ERROR(Retry.NEVER),
    /** Reading an external table failed on its files or on the way to them. */
    SPECTRUM_ERROR(Retry.WHEN_REPEATABLE),
    /** Anything the server reports that has no kind of its own. */
    INTERNAL(Retry.NEVER),
    /** The client does not serve this request in its present mode. */
    UNAVAILABLE(Retry.WHEN_NOT_SENT),
    /** The circuit breaker is open: the cluster has been failing, and is given time. */
    CIRCUIT_OPEN(Retry.WHEN_NOT_SENT),
    /** No session became free within the time allowed. */
    POOL_EXHAUSTED(Retry.WHEN_NOT_SENT),
    /** The request was turned away to keep others within their time. */
    LOAD_SHED(Retry.WHEN_NOT_SENT),
    /** A name is not a valid identifier. */
    INVALID_IDENTIFIER(Retry.NEVER),
    /** A path is not a valid place in S3 or on this machine, or does not exist there. */
    INVALID_PATH(Retry.NEVER),
    /** A setting has a value that is not allowed, or that contradicts another. */
    INVALID_CONFIGURATION(Retry.NEVER),
    /** The connection was lost while a commit was under way: the transaction may be in effect, or may not. */
    COMMIT_UNKNOWN(Retry.NEVER);

    private final Retry retry;

    ErrorKind(Retry retry) {
        this.retry = retry;
    }

    /** How far a retry reaches, were one allowed. */
    public Retry retry() {
        return retry;
    }

    /** The condition under which trying again can help and cannot do harm. */
    public enum Retry {
        /** Not at all: the same request fails the same way, or its outcome is not known. */
        NEVER,
        /** Only if the statement had not reached the server. */
        WHEN_NOT_SENT,
        /** If the statement had not reached the server, only reads, or was called idempotent by its caller. */
        WHEN_REPEATABLE,
        /** The statement alone cannot be retried: its transaction is already rolled back. */
        WHOLE_TRANSACTION
    }
}
