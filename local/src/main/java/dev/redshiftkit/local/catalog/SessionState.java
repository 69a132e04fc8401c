package dev.redshiftkit.local.catalog;

import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.telemetry.Load;
import dev.redshiftkit.local.telemetry.OperationStatus;
import dev.redshiftkit.local.telemetry.StatementContext;
import dev.redshiftkit.local.telemetry.Unload;
import java.util.List;

/** What pg_last_copy_id() and its kin answer, per session of the engine. A session that has ended meanwhile gets no row. */
final class SessionState {

    private SessionState() {}

    static void writeLoads(List<Load> loads, EngineSession session) {
        for (Load load : loads) {
            // A load that failed amid its files counts none; one that was refused before leaves the count as it was.
            long rows =
                    load.status() == OperationStatus.COMPLETED ? load.progress().rows() : 0;
            write("copy", "unload", load.statement(), rows, session);
        }
    }

    static void writeUnloads(List<Unload> unloads, EngineSession session) {
        for (Unload unload : unloads) {
            write("unload", "copy", unload.statement(), unload.rows(), session);
        }
    }

    private static void write(
            String operation, String other, StatementContext statement, long rows, EngineSession session) {
        session.query("""
                INSERT INTO redshift_kit.session_state AS known
                    (pid, session_start, last_%1$s_id, last_%1$s_count)
                SELECT pid, backend_start, %3$d, %4$d FROM pg_stat_get_activity(%5$d)
                ON CONFLICT (pid) DO UPDATE SET
                    session_start = excluded.session_start,
                    last_%1$s_id = excluded.last_%1$s_id,
                    last_%1$s_count = excluded.last_%1$s_count,
                    last_%2$s_id = CASE known.session_start WHEN excluded.session_start THEN known.last_%2$s_id ELSE -1 END,
                    last_%2$s_count = CASE known.session_start WHEN excluded.session_start THEN known.last_%2$s_count ELSE 0 END
                """.formatted(operation, other, statement.queryId(), rows, statement.sessionId()));
    }
}
