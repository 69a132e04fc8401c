package dev.redshiftkit.local.session;

import dev.redshiftkit.local.catalog.LoadHistory;
import dev.redshiftkit.local.copy.CopyExecutor;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.telemetry.LoadWatch;
import dev.redshiftkit.local.telemetry.StatementContext;
import dev.redshiftkit.local.unload.UnloadExecutor;
import dev.redshiftkit.sql.copy.Copy;
import dev.redshiftkit.sql.unload.Unload;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** COPY and UNLOAD between an object store and the engine. Safe for use by several threads. */
public final class WarehouseStatements implements LocalStatements {

    private static final Logger LOG = LoggerFactory.getLogger(WarehouseStatements.class);

    private final CopyExecutor copies;
    private final UnloadExecutor unloads;
    private final LoadHistory history;

    public WarehouseStatements(CopyExecutor copies, UnloadExecutor unloads, LoadHistory history) {
        this.copies = copies;
        this.unloads = unloads;
        this.history = history;
    }

    @Override
    public LocalStatement load(Copy copy) {
        return (engine, context) -> recorded(
                "COPY",
                context,
                () -> copies.execute(copy, context, engine, LoadWatch.NONE).notices());
    }

    @Override
    public LocalStatement export(Unload unload) {
        // The translator has put its query into the engine's SQL already.
        return (engine, context) -> recorded(
                "UNLOAD",
                context,
                () -> unloads.execute(unload, context, engine, UnaryOperator.identity())
                        .notices());
    }

    /** What a statement leaves in the history is there when its client has the answer, also if that is an error. */
    private LocalStatement.Completion recorded(String tag, StatementContext context, Supplier<List<String>> statement) {
        LoadHistory.Position before = history.position();
        try {
            return new LocalStatement.Completion(tag, statement.get());
        } finally {
            record(context, before);
        }
    }

    private void record(StatementContext context, LoadHistory.Position before) {
        try {
            history.write(context, before);
        } catch (SqlError e) {
            LOG.atWarn().setCause(e).log("a load or unload is missing from the system views");
        }
    }
}
