package dev.redshiftkit.local.catalog;

import dev.redshiftkit.local.engine.postgres.PostgresConnection;
import dev.redshiftkit.local.telemetry.Telemetry;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what the telemetry records into the tables behind the system views, over connections of its own: rows are there
 * whatever becomes of the transaction they tell of.
 *
 * <p>Safe for use by several threads. All writing is done by one thread, in the order of the records, so that whoever has
 * waited for {@link #publish} finds every record that was made before.
 */
public final class SystemTables implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SystemTables.class);

    private final DatabaseSessions sessions;
    private final List<Publication<?>> publications;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(SystemTables::thread);

    /**
     * Follows the telemetry from its beginning. Nothing is opened or written before the first {@link #publish}.
     *
     * @param connections opens a connection of a superuser to the database of the given name; this closes it
     */
    public SystemTables(Telemetry telemetry, Function<String, PostgresConnection> connections) {
        this.sessions = new DatabaseSessions(connections);
        this.publications = List.of(
                new Publication<>(telemetry.loads(), LogTables.LOADS, SessionState::writeLoads),
                new Publication<>(telemetry.loadedFiles(), LogTables.LOADED_FILES),
                new Publication<>(telemetry.loadErrors(), LogTables.LOAD_ERRORS),
                new Publication<>(telemetry.unloads(), LogTables.UNLOADS, SessionState::writeUnloads),
                new Publication<>(telemetry.unloadedFiles(), LogTables.UNLOADED_FILES));
    }

    /**
     * Writes what was recorded until now and has not been written, and returns when queries can see it. What cannot be
     * written is logged and left out, since no statement should fail for it; after {@link #close} nothing is written. An
     * interrupt ends the waiting, not the writing.
     */
    public void publish() {
        try {
            writer.submit(this::writeNew).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            LOG.atWarn().setCause(e.getCause()).log("system tables lack what happened");
        } catch (RejectedExecutionException e) {
            LOG.atDebug().log("the system tables are closed");
        }
    }

    private void writeNew() {
        publications.forEach(publication -> publication.writeNew(sessions));
    }

    /** Closes the connections when all writing under way is done. May be repeated. */
    @Override
    public void close() {
        if (!writer.isShutdown()) {
            writer.execute(sessions::close);
            writer.shutdown();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "redshift-local-system-tables");
        thread.setDaemon(true);
        return thread;
    }
}
