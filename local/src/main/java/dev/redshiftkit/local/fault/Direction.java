package dev.redshiftkit.local.fault;

/** One of the two ways bytes go on a client's connection. */
public enum Direction {
    FROM_CLIENT,
    TO_CLIENT
}
