package dev.redshiftkit.local.copy;

import dev.redshiftkit.local.copy.table.TargetTable;
import dev.redshiftkit.local.telemetry.Load;
import dev.redshiftkit.local.telemetry.OperationStatus;
import dev.redshiftkit.local.telemetry.StatementContext;
import dev.redshiftkit.sql.copy.Copy;
import java.time.Instant;
import java.util.List;

/**
 * What a COPY has to do, once everything it names is found.
 *
 * @param format its name in the system tables
 */
record LoadTask(Copy copy, StatementContext statement, TargetTable target, String format, List<LoadPart> parts) {

    boolean isPacked() {
        return copy.options().compression().isPresent();
    }

    Load record(OperationStatus status, Load.Progress progress, Instant time) {
        return new Load(
                statement,
                status,
                copy.table().name().value(),
                target.id(),
                copy.source().location(),
                format,
                progress,
                time);
    }
}
