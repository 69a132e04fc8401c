package dev.redshiftkit.local.session;

import dev.redshiftkit.local.copy.CopyExecutor;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.sql.copy.Copy;
import dev.redshiftkit.sql.unload.Unload;

/** COPY and UNLOAD between an object store and the engine. Safe for use by several threads. */
public final class WarehouseStatements implements LocalStatements {

    private final CopyExecutor copies;

    public WarehouseStatements(CopyExecutor copies) {
        this.copies = copies;
    }

    @Override
    public LocalStatement load(Copy copy) {
        return (engine, context) -> new LocalStatement.Completion(
                "COPY", copies.execute(copy, context, engine).notices());
    }

    @Override
    public LocalStatement export(Unload unload) {
        return (engine, context) -> {
            throw SqlError.of("0A000", "UNLOAD is not supported by the local engine");
        };
    }
}
