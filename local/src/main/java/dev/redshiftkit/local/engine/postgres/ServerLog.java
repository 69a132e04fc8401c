package dev.redshiftkit.local.engine.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What a server writes while it runs: the last lines of it, and whether it is up. Safe for use by several threads. */
final class ServerLog {

    private static final int LINES_KEPT = 5;
    private static final int LONGEST_LINE = 500;
    private static final String READY = "database system is ready to accept connections";

    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
    private final Deque<String> lines = new ArrayDeque<>();

    /** Starts a thread that reads the log until it ends, which it does with the server. */
    static ServerLog follow(InputStream in) {
        ServerLog log = new ServerLog();
        Thread thread = new Thread(() -> log.read(in), "redshift-kit-postgres-log");
        thread.setDaemon(true);
        thread.start();
        return log;
    }

    /** Completes with true when the server takes connections, or with false when it ended without. */
    CompletableFuture<Boolean> ready() {
        return ready;
    }

    /** Completes when there is nobody left to write. */
    CompletableFuture<@Nullable Void> ended() {
        return ended;
    }

    private void read(InputStream in) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                add(line);
            }
        } catch (IOException e) {
            add("log cannot be read: " + e.getMessage());
        } finally {
            ready.complete(false);
            ended.complete(null);
        }
    }

    private void add(String line) {
        keep(line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE));
        if (line.endsWith(READY)) {
            ready.complete(true);
        }
    }

    private synchronized void keep(String line) {
        if (lines.size() == LINES_KEPT) {
            lines.removeFirst();
        }
        lines.addLast(line.strip());
    }

    /** Returns the last lines as one. */
    synchronized String tail() {
        return lines.isEmpty() ? "it said nothing" : String.join("; ", lines);
    }
}
