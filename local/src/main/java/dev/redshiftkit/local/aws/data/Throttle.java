package dev.redshiftkit.local.aws.data;

import dev.redshiftkit.local.aws.api.ApiException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Lets through as many requests a second as the service does (management guide, "Quotas for the Data API"). */
final class Throttle {

    private static final Duration WINDOW = Duration.ofSeconds(1);
    private static final int OTHERS = 3;
    private static final Map<String, Integer> PER_SECOND = Map.of(
            "ExecuteStatement", 30,
            "BatchExecuteStatement", 20,
            "DescribeStatement", 100,
            "GetStatementResult", 20,
            "GetStatementResultV2", 20);

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> recent = new HashMap<>();

    Throttle(InstantSource clock) {
        this.clock = clock;
    }

    /** @throws ApiException if there have been too many of them within the last second */
    synchronized void admit(String operation) {
        Instant now = clock.instant();
        Deque<Instant> requests = recent.computeIfAbsent(operation, name -> new ArrayDeque<>());
        while (!requests.isEmpty() && !requests.peekFirst().plus(WINDOW).isAfter(now)) {
            requests.removeFirst();
        }
        if (requests.size() >= PER_SECOND.getOrDefault(operation, OTHERS)) {
            throw new ApiException(400, "ThrottlingException", "Rate exceeded");
        }
        requests.addLast(now);
    }
}
