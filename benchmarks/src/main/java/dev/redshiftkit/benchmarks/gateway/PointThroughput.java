package dev.redshiftkit.benchmarks.gateway;

import dev.redshiftkit.benchmarks.harness.Stopwatch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Point queries on several sessions at once, each with a thread of its own. */
final class PointThroughput {

    private final PointQueries queries;
    private final ExecutorService threads;

    /** @param threads as many as there are sessions; stays the caller's to shut down */
    PointThroughput(PointQueries queries, ExecutorService threads) {
        this.queries = queries;
        this.threads = threads;
    }

    /** Returns queries a second over all sessions. */
    double run(List<WireClient> sessions) throws Exception {
        List<Callable<Latency>> tasks = new ArrayList<>();
        sessions.forEach(session -> tasks.add(() -> queries.run(session)));
        Stopwatch stopwatch = Stopwatch.start();
        for (Future<Latency> done : threads.invokeAll(tasks)) {
            done.get();
        }
        return (double) queries.queries() * sessions.size() / stopwatch.seconds();
    }
}
