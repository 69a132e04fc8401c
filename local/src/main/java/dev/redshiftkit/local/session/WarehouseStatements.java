package dev.redshiftkit.local.session;

import dev.redshiftkit.local.catalog.LiveLoad;
import dev.redshiftkit.local.catalog.LoadHistory;
import dev.redshiftkit.local.copy.CopyExecutor;
import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.explain.ExplainExecutor;
import dev.redshiftkit.local.identity.IamRoles;
import dev.redshiftkit.local.telemetry.StatementContext;
import dev.redshiftkit.local.translate.Translation;
import dev.redshiftkit.local.unload.UnloadExecutor;
import dev.redshiftkit.sql.authorization.Authorization;
import dev.redshiftkit.sql.copy.Copy;
import dev.redshiftkit.sql.unload.Unload;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** COPY and UNLOAD between an object store and the engine, and EXPLAIN. Safe for use by several threads. */
public final class WarehouseStatements implements LocalStatements {

    private static final Logger LOG = LoggerFactory.getLogger(WarehouseStatements.class);

    private final Function<Authorization, CopyExecutor> copies;
    private final Function<Authorization, UnloadExecutor> unloads;
    private final LoadHistory history;
    private final ExplainExecutor plans = new ExplainExecutor();
    private final AssumeRolePrivilege privilege;

    /**
     * Makes what serves the statements of all sessions.
     *
     * @param copies gives what loads by a right
     * @param unloads gives what unloads by a right
     */
    public WarehouseStatements(
            Function<Authorization, CopyExecutor> copies,
            Function<Authorization, UnloadExecutor> unloads,
            LoadHistory history,
            IamRoles roles) {
        this.copies = copies;
        this.unloads = unloads;
        this.history = history;
        this.privilege = new AssumeRolePrivilege(roles);
    }

    @Override
    public LocalStatement load(Copy copy) {
        return (engine, context) -> {
            privilege.require("COPY", copy.authorization(), engine, context);
            try (LiveLoad live = history.follow(context)) {
                return recorded(
                        "COPY",
                        context,
                        () -> copies.apply(copy.authorization())
                                .execute(copy, context, engine, live)
                                .notices());
            }
        };
    }

    @Override
    public LocalStatement export(Unload unload) {
        // The translator has put its query into the engine's SQL already.
        return (engine, context) -> {
            privilege.require("UNLOAD", unload.authorization(), engine, context);
            return recorded(
                    "UNLOAD",
                    context,
                    () -> unloads.apply(unload.authorization())
                            .execute(unload, context, engine, UnaryOperator.identity())
                            .notices());
        };
    }

    @Override
    public LocalStatement explain(Translation.Explain explain) {
        return LocalStatement.returning(
                List.of(ExplainExecutor.COLUMN),
                (engine, context) -> new LocalStatement.Completion("EXPLAIN", List.of(), rows(explain, engine)));
    }

    private List<List<@Nullable String>> rows(Translation.Explain explain, EngineSession engine) {
        List<String> plan = switch (explain.detail()) {
            case SUMMARY -> plans.summary(explain.sql(), engine);
            case FULL -> plans.full(explain.sql(), engine);
        };
        return plan.stream().map(Collections::<@Nullable String>singletonList).toList();
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
