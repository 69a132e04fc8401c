package dev.redshiftkit.local.session;

import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.telemetry.StatementContext;
import java.util.List;

/** A statement of the gateway whose client is told of columns before it has run. */
record RowsStatement(List<String> columns, LocalStatement statement) implements LocalStatement {

    RowsStatement {
        columns = List.copyOf(columns);
    }

    @Override
    public Completion run(EngineSession engine, StatementContext context) {
        return statement.run(engine, context);
    }
}
