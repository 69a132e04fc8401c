package dev.redshiftkit.local.engine.postgres;

import dev.redshiftkit.local.engine.EngineUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server's process, watched by a shell that stops it when this process ends in whatever way: the shell reads from a
 * pipe that only this process holds open.
 */
final class PostgresProcess implements AutoCloseable {

    /** Only a part of the socket's name, since nothing listens on a network. */
    static final int PORT = 5432;

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

    /**
     * Takes the signal that stops the server, the directory to remove afterwards or nothing, and the server's command.
     * The server gets a session of its own, or Ctrl-C on a terminal would stop it before this process could use it a
     * last time. It is sent TERM besides the other signal, since until it has handlers for them it ignores INT and QUIT,
     * as everything does that a shell starts in the background.
     */
    private static final String WATCHDOG = """
            signal=$1 directory=$2
            shift 2
            trap '' INT HUP
            command -v setsid >/dev/null && set -- setsid "$@"
            exec 3<&0 </dev/null
            "$@" 3<&- &
            server=$!
            stop() {
              kill -s TERM "$server"
              kill -s "$signal" "$server"
            }
            trap stop TERM
            exec >/dev/null 2>&1
            read -r line <&3
            stop
            wait "$server"
            status=$?
            [ -z "$directory" ] || rm -rf -- "$directory"
            exit "$status"
            """;

    private final Process watchdog;
    private final ServerLog log;

    private PostgresProcess(Process watchdog) {
        this.watchdog = watchdog;
        this.log = ServerLog.follow(watchdog.getInputStream());
    }

    /** What becomes of the data when the server stops. */
    enum Ending {
        /** All is written, so that a copy of the data starts without recovery. */
        KEEP_DATA("INT"),
        /** Nothing is written, and the run directory is removed. */
        DISCARD_DATA("QUIT");

        private final String signal;

        Ending(String signal) {
            this.signal = signal;
        }

        private String removed(RunDirectory directory) {
            return this == DISCARD_DATA ? directory.path().toString() : "";
        }
    }

    /** Starts a server and waits until it takes connections. */
    static PostgresProcess start(List<String> command, Ending ending, RunDirectory directory, Duration timeout) {
        PostgresProcess process = new PostgresProcess(launch(command, ending, directory));
        try {
            process.awaitReady(timeout);
            return process;
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    private static Process launch(List<String> command, Ending ending, RunDirectory directory) {
        List<String> whole = new ArrayList<>(List.of("/bin/sh", "-c", WATCHDOG, "redshift-kit-postgres"));
        whole.addAll(List.of(ending.signal, ending.removed(directory)));
        whole.addAll(command);
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(whole).directory(Path.of("/").toFile());
            builder.environment().putAll(ProgramEnvironment.VARIABLES);
            return builder.redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new EngineUnavailableException("cannot start /bin/sh to watch over the database", e);
        }
    }

    private void awaitReady(Duration timeout) {
        try {
            if (!log.ready().get(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new EngineUnavailableException("the database failed to start: " + log.tail());
            }
        } catch (TimeoutException e) {
            throw new EngineUnavailableException(
                    "the database was not ready after " + timeout.toMillis() + " ms: " + log.tail(), e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading the log cannot fail, it only ends", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailableException("interrupted while starting the database", e);
        }
    }

    /** Whether the server still runs. */
    boolean isAlive() {
        return !log.ended().isDone();
    }

    /** The last lines the server wrote, as one. */
    String logTail() {
        return log.tail();
    }

    /** Stops the server and waits until it is gone; by force if it takes too long. May be repeated. */
    @Override
    public void close() {
        try {
            watchdog.getOutputStream().close();
        } catch (IOException e) {
            // The shell is gone, and with it what it watched.
        }
        try {
            if (!watchdog.waitFor(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    private void kill() {
        watchdog.descendants().forEach(ProcessHandle::destroyForcibly);
        watchdog.destroyForcibly();
    }

    /** Whether the server, now stopped, ended in good order. */
    boolean endedWell() {
        return !watchdog.isAlive() && watchdog.exitValue() == 0;
    }
}
