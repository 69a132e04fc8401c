package dev.redshiftkit.client.session;

/**
 * What a caller asks of a session before it gets one.
 *
 * @param deadline by when it must have one; the wait ends there whatever the pool's own time-out is
 */
public record SessionRequest(Deadline deadline) {}
