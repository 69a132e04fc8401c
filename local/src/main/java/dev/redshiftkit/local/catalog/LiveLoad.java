package dev.redshiftkit.local.catalog;

import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.engine.postgres.PostgresConnection;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.telemetry.Load;
import dev.redshiftkit.local.telemetry.LoadState;
import dev.redshiftkit.local.telemetry.LoadWatch;
import dev.redshiftkit.local.telemetry.StatementContext;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows a load in the system views while it runs. It writes on a connection of its own, opened when there is something to
 * show first; what goes wrong there never reaches the load. Closing it takes the load out of the views of what runs.
 * One thread at a time.
 */
public final class LiveLoad implements LoadWatch, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveLoad.class);

    private final StatementContext statement;
    private final Supplier<PostgresConnection> connect;
    private @Nullable PostgresConnection connection;
    private boolean isBroken;

    LiveLoad(StatementContext statement, Supplier<PostgresConnection> connect) {
        this.statement = statement;
        this.connect = connect;
    }

    @Override
    public void moved(Load load, List<LoadState> slices) {
        attempt(() -> show(load, slices));
    }

    private void show(Load load, List<LoadState> slices) {
        EngineSession engine = connected();
        engine.query("BEGIN");
        forget(engine);
        LoadHistory.LOADS.append(List.of(load), engine);
        LoadDetailTables.LOAD_STATES.append(
                slices.stream()
                        .map(state -> new LoadDetailTables.SliceState(statement, state))
                        .toList(),
                engine);
        engine.query("COMMIT");
    }

    private PostgresConnection connected() {
        PostgresConnection open = connection == null ? connect.get() : connection;
        connection = open;
        return open;
    }

    private void forget(EngineSession engine) {
        engine.query("""
                DELETE FROM redshift_kit.load_state WHERE query_id = %1$d;
                DELETE FROM redshift_kit.load WHERE query_id = %1$d AND status = 'running'""".formatted(statement.queryId()));
    }

    private void attempt(Runnable write) {
        if (!isBroken) {
            try {
                write.run();
            } catch (SqlError e) {
                isBroken = true;
                LOG.atWarn().setCause(e).log("a load that runs is missing from the system views");
            }
        }
    }

    @Override
    public void close() {
        PostgresConnection open = connection;
        connection = null;
        if (open != null) {
            try (open) {
                attempt(() -> forget(open));
            }
        }
    }
}
