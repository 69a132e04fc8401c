package dev.redshiftkit.local.session;

import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.telemetry.StatementContext;
import dev.redshiftkit.local.translate.Translation;
import dev.redshiftkit.sql.copy.Copy;
import dev.redshiftkit.sql.unload.Unload;
import java.util.List;

/** Runs what a test wants it to, whatever the statement is. */
final class PretendWarehouse implements LocalStatements {

    private volatile LocalStatement next = (engine, context) -> {
        throw new AssertionError("no statement of the gateway was expected to run");
    };

    void runs(LocalStatement statement) {
        this.next = statement;
    }

    @Override
    public LocalStatement load(Copy copy) {
        return this::run;
    }

    @Override
    public LocalStatement export(Unload unload) {
        return this::run;
    }

    @Override
    public LocalStatement explain(Translation.Explain explain) {
        return LocalStatement.returning(List.of("QUERY PLAN"), this::run);
    }

    private LocalStatement.Completion run(EngineSession engine, StatementContext context) {
        return next.run(engine, context);
    }
}
