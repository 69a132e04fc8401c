package dev.redshiftkit.local.session;

import dev.redshiftkit.local.catalog.SystemTables;
import dev.redshiftkit.local.copy.CopyExecutor;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.sql.copy.Copy;
import dev.redshiftkit.sql.unload.Unload;

/** COPY and UNLOAD between an object store and the engine. Safe for use by several threads. */
public final class WarehouseStatements implements LocalStatements {

    private final CopyExecutor copies;
    private final SystemTables systemTables;

    /** @param systemTables are brought up to date before a statement is answered, even one that failed */
    public WarehouseStatements(CopyExecutor copies, SystemTables systemTables) {
        this.copies = copies;
        this.systemTables = systemTables;
    }

    @Override
    public LocalStatement load(Copy copy) {
        return published((engine, context) -> new LocalStatement.Completion(
                "COPY", copies.execute(copy, context, engine).notices()));
    }

    @Override
    public LocalStatement export(Unload unload) {
        return (engine, context) -> {
            throw SqlError.of("0A000", "UNLOAD is not supported by the local engine");
        };
    }

    private LocalStatement published(LocalStatement statement) {
        return (engine, context) -> {
            try {
                return statement.run(engine, context);
            } finally {
                systemTables.publish();
            }
        };
    }
}
