package dev.redshiftkit.local.fidelity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs cases against one server, each on a connection of its own and an empty schema public. One thread at a time; no case
 * takes much longer than its limit, whatever the server does.
 */
final class CaseRunner implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Server server;
    private final Duration limit;
    private final Connection keeper;
    private final Surroundings surroundings;
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(CaseRunner::daemon);

    private boolean hasRun;

    private CaseRunner(Server server, Duration limit, Connection keeper) throws SQLException {
        this.server = server;
        this.limit = limit;
        this.keeper = keeper;
        this.surroundings = Surroundings.of(keeper);
    }

    /** Connects to a server. Its schema public is emptied before the first case: {@link #publicHasTables} tells what that would cost. */
    static CaseRunner open(Server server) throws SQLException {
        return open(server, LIMIT);
    }

    static CaseRunner open(Server server, Duration limit) throws SQLException {
        return new CaseRunner(server, limit, server.connect());
    }

    boolean publicHasTables() throws SQLException {
        return surroundings.publicHasTables();
    }

    /**
     * Runs a case of a file.
     *
     * @return what was not as expected, line by line; empty if all was
     * @throws SQLException if the server cannot be reached, or public cannot be emptied
     */
    List<String> run(CaseFile file, FidelityCase fidelityCase) throws SQLException {
        hasRun = true;
        surroundings.clear();
        List<String> problems = new ArrayList<>(converse(file, fidelityCase));
        Set<String> left = surroundings.additions();
        if (!left.isEmpty()) {
            problems.add("case leaves behind: " + String.join(", ", left));
        }
        return problems;
    }

    private List<String> converse(CaseFile file, FidelityCase fidelityCase) throws SQLException {
        try (Connection connection = server.connect();
                Alarm alarm = new Alarm(connection)) {
            Conversation conversation = new Conversation(connection);
            List<Step> steps = new ArrayList<>(file.setup());
            steps.addAll(fidelityCase.steps());
            for (Step step : steps) {
                List<String> mismatches = ask(conversation, step, alarm);
                if (!mismatches.isEmpty()) {
                    return told(file, step, mismatches);
                }
            }
            return List.of();
        }
    }

    private List<String> ask(Conversation conversation, Step step, Alarm alarm) throws SQLException {
        Answer answer =
                alarm.hasRung() ? new Answer(new Answer.Result.Count(0), List.of()) : conversation.ask(step.sql());
        return alarm.hasRung()
                ? List.of("case took longer than " + limit.toSeconds() + " s, and has not come beyond this statement")
                : Comparison.mismatches(step.expectation(), answer);
    }

    private static List<String> told(CaseFile file, Step step, List<String> mismatches) {
        List<String> lines = new ArrayList<>();
        lines.add("at " + file.place(step.line()) + ":");
        step.sql().lines().forEach(line -> lines.add("  " + line));
        lines.addAll(mismatches);
        return lines;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "fidelity-watchdog");
        thread.setDaemon(true);
        return thread;
    }

    /** Leaves the server, with the schema public empty if a case has run. */
    @Override
    public void close() throws SQLException {
        watchdog.shutdownNow();
        try (keeper) {
            if (hasRun) {
                surroundings.clear();
            }
        }
    }

    /** Cuts a connection when its case has had its time. */
    private final class Alarm implements AutoCloseable {

        private final AtomicBoolean rung = new AtomicBoolean();
        private final ScheduledFuture<?> future;

        Alarm(Connection connection) {
            future = watchdog.schedule(() -> ring(connection), limit.toMillis(), TimeUnit.MILLISECONDS);
        }

        private void ring(Connection connection) {
            rung.set(true);
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                throw new IllegalStateException("a case that took too long could not be ended", e);
            }
        }

        boolean hasRung() {
            return rung.get();
        }

        @Override
        public void close() {
            future.cancel(false);
        }
    }
}
