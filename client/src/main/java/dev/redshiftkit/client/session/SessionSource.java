package dev.redshiftkit.client.session;

/** Hands out sessions. Safe for use by several threads. */
public interface SessionSource {

    /**
     * Returns a session that the caller alone uses until it closes it. Blocks at most until the request's deadline.
     *
     * @throws dev.redshiftkit.client.error.RedshiftException of kind {@code POOL_EXHAUSTED} if none became free in time,
     *     {@code CONNECTION_FAILED} or {@code AUTHENTICATION_FAILED} if none could be opened, {@code QUERY_CANCELLED} if
     *     the thread was interrupted, which stays so; always with delivery {@code NOT_SENT}
     */
    Session acquire(SessionRequest request);
}
