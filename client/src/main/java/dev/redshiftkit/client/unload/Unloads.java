package dev.redshiftkit.client.unload;

import dev.redshiftkit.client.query.QueryExecutor;
import dev.redshiftkit.sql.authorization.Authorization;
import dev.redshiftkit.sql.unload.Unload;
import java.time.Duration;

/** Writes query results to S3 with UNLOAD. Safe for use by several threads. */
public final class Unloads {

    private final QueryExecutor executor;
    private final Authorization defaultAuthorization;

    public Unloads(QueryExecutor executor, Authorization defaultAuthorization) {
        this.executor = executor;
        this.defaultAuthorization = defaultAuthorization;
    }

    /** What an UNLOAD may be given as its right: {@code redshift.iam-role}, or the cluster's own default role. */
    public Authorization defaultAuthorization() {
        return defaultAuthorization;
    }

    /**
     * Runs an UNLOAD within the longest time a statement may take.
     *
     * @throws UnloadException if it fails after it was sent; files written before stay
     * @throws dev.redshiftkit.client.error.RedshiftException if no session could be had; nothing was sent
     */
    public UnloadReport unload(Unload unload) {
        return unload(unload, executor.settings().longestTimeout());
    }

    /** Runs an UNLOAD as {@link #unload(Unload)} does, within {@code time}; the questions for the report draw on it too. */
    public UnloadReport unload(Unload unload, Duration time) {
        return executor.converse(time, conversation -> new UnloadRun(conversation).run(unload));
    }
}
