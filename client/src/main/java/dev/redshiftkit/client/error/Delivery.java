package dev.redshiftkit.client.error;

/**
 * How far a statement had come when it failed.
 *
 * <p>This, and not the error code, says whether trying again can do harm: a lost connection looks the same whether the
 * server had carried the statement out or had never seen it.
 */
public enum Delivery {
    /** Nothing of the statement was handed to the network. */
    NOT_SENT,
    /** The statement, or part of it, was sent and no answer came; it may have taken effect. */
    MAYBE_SENT,
    /** The server answered, and its answer was this error. */
    ANSWERED
}
