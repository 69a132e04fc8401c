package dev.redshiftkit.local.session;

import java.util.concurrent.atomic.AtomicLong;

/** Numbers the statements of one server, as Redshift numbers its queries. Safe for use by several threads. */
public final class QueryIds {

    private final AtomicLong last = new AtomicLong(100);

    /** Returns a number that no statement has had. */
    long next() {
        return last.incrementAndGet();
    }
}
