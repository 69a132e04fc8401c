package dev.redshiftkit.local.engine.postgres;

import dev.redshiftkit.local.engine.EngineUnavailableException;
import dev.redshiftkit.local.error.SqlError;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A crash of a server, from its cause to its end. */
final class ServerCrash {

    private static final String CHECKPOINTER = "SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'";

    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final int PAUSES = 4_000;

    private final Path socket;
    private final String checkpointer;

    private ServerCrash(Path socket, String checkpointer) {
        this.socket = socket;
        this.checkpointer = checkpointer;
    }

    /**
     * Kills one of the server's processes, whereupon the server ends all others. Commits do not wait for the disk, and
     * what is in memory then is lost, so it is written before.
     */
    static ServerCrash of(Path socket) {
        try (PostgresConnection victim = connect(socket)) {
            victim.query("CHECKPOINT");
            String checkpointer = checkpointer(victim);
            ProcessHandle.of(victim.processId()).ifPresent(ProcessHandle::destroyForcibly);
            return new ServerCrash(socket, checkpointer);
        }
    }

    /** Waits until the server has recovered and takes connections. */
    void awaitRecovery() {
        for (int pause = 0; pause < PAUSES; pause++) {
            if (hasRecovered()) {
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new EngineUnavailableException("the database did not recover from its crash");
    }

    /** A connection may still be made before the server has noticed: what tells is that it has begun anew. */
    private boolean hasRecovered() {
        try (PostgresConnection connection = connect(socket)) {
            return !checkpointer(connection).equals(checkpointer);
        } catch (SqlError notYet) {
            return false;
        }
    }

    private static PostgresConnection connect(Path socket) {
        return PostgresConnection.open(socket, PostgresServer.SUPERUSER, "template1", Map.of());
    }

    private static String checkpointer(PostgresConnection connection) {
        return String.valueOf(connection.query(CHECKPOINTER).rows());
    }
}
