package dev.redshiftkit.client.copy;

import dev.redshiftkit.client.query.QueryExecutor;
import dev.redshiftkit.sql.authorization.Authorization;
import dev.redshiftkit.sql.copy.Copy;
import java.time.Duration;

/** Loads data with COPY. Safe for use by several threads. */
public final class Loads {

    private final QueryExecutor executor;
    private final Authorization defaultAuthorization;

    public Loads(QueryExecutor executor, Authorization defaultAuthorization) {
        this.executor = executor;
        this.defaultAuthorization = defaultAuthorization;
    }

    /** What a COPY may be given as its right: {@code redshift.iam-role}, or the cluster's own default role. */
    public Authorization defaultAuthorization() {
        return defaultAuthorization;
    }

    /**
     * Runs a COPY, committed by itself, within the longest time a statement may take.
     *
     * @throws CopyException if it fails after it was sent; its report says what is known
     * @throws dev.redshiftkit.client.error.RedshiftException if no session could be had; nothing was sent
     */
    public CopyReport copy(Copy copy) {
        return copy(copy, executor.settings().longestTimeout());
    }

    /** Runs a COPY as {@link #copy(Copy)} does, within {@code time}; the questions for the report draw on it too. */
    public CopyReport copy(Copy copy, Duration time) {
        return executor.converse(time, conversation -> new LoadRun(conversation).run(copy));
    }
}
