package dev.redshiftkit.benchmarks.roundtrip;

import java.sql.SQLException;

/** Somebody who queries a server again and again in the same way, and keeps what they need for that. */
interface Caller extends AutoCloseable {

    /** Queries once, and reads the answer to its end. */
    void call() throws SQLException;

    @Override
    default void close() throws SQLException {}
}
