package dev.redshiftkit.local.catalog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.telemetry.Log;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** How far a log has been written into the databases. One thread at a time. */
final class Publication<T> {

    private final Log<T> log;
    private final LogTable<T> table;
    private final BiConsumer<List<T>, EngineSession> also;
    private long position;

    /** @param also what to write of the same records beside their rows */
    Publication(Log<T> log, LogTable<T> table, BiConsumer<List<T>, EngineSession> also) {
        this.log = log;
        this.table = table;
        this.also = also;
    }

    Publication(Log<T> log, LogTable<T> table) {
        this(log, table, (records, session) -> {});
    }

    /** Writes what has come since the last time. A record is tried once: one that cannot be written keeps no other waiting. */
    void writeNew(DatabaseSessions sessions) {
        Log.Page<T> page = log.after(position);
        position = page.next();
        byDatabase(page.records())
                .forEach((database, records) -> sessions.use(database, session -> {
                    table.write(records, session);
                    also.accept(records, session);
                }));
    }

    private Map<String, List<T>> byDatabase(List<T> records) {
        return records.stream()
                .collect(groupingBy(entry -> table.statement().apply(entry).database(), LinkedHashMap::new, toList()));
    }
}
