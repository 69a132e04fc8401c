package dev.redshiftkit.local.aws.data;

import dev.redshiftkit.local.aws.api.ApiException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The statements of the last day, and which requests they came from. Thread-safe. */
final class StatementRegistry {

    private static final int MAX_ACTIVE = 500;
    private static final Duration RESULTS_KEPT = Duration.ofHours(24);
    private static final Duration TOKENS_KEPT = Duration.ofHours(8);

    private final InstantSource clock;
    private final Map<String, DataStatement> byId = new LinkedHashMap<>();
    private final Map<String, Remembered> byToken = new LinkedHashMap<>();

    private record Remembered(DataStatement statement, Instant since) {}

    StatementRegistry(InstantSource clock) {
        this.clock = clock;
    }

    /** Returns the statement that a request with this token has submitted already. */
    synchronized Optional<DataStatement> repeated(Optional<String> token, String owner) {
        forget();
        return token.map(text -> byToken.get(owner + " " + text)).map(Remembered::statement);
    }

    /** @throws ApiException if as many statements as may be are under way */
    synchronized void requireRoom() {
        long active = byId.values().stream()
                .filter(statement -> !statement.status().isFinal())
                .count();
        if (active >= MAX_ACTIVE) {
            throw new ApiException(
                    400,
                    "ActiveStatementsExceededException",
                    "The number of active statements exceeds the allowed limit of " + MAX_ACTIVE + ".");
        }
    }

    synchronized void add(DataStatement statement, Optional<String> token) {
        byId.put(statement.id(), statement);
        token.ifPresent(text -> byToken.put(
                statement.submission().owner() + " " + text, new Remembered(statement, statement.created())));
    }

    /**
     * Returns a statement, or the one that a part belongs to.
     *
     * @throws ApiException if there is none, it is too old, or it is somebody else's
     */
    synchronized DataStatement require(String id, String owner) {
        forget();
        return Optional.ofNullable(byId.get(id.replaceFirst(":[0-9]+$", "")))
                .filter(statement -> statement.submission().owner().equals(owner))
                .orElseThrow(() -> new ApiException(400, "ResourceNotFoundException", "Query does not exist."));
    }

    /** Returns the statements of one owner, the latest first. */
    synchronized List<DataStatement> of(String owner) {
        forget();
        List<DataStatement> statements = new ArrayList<>(byId.values());
        Collections.reverse(statements);
        statements.removeIf(statement -> !statement.submission().owner().equals(owner));
        return statements;
    }

    private void forget() {
        Instant now = clock.instant();
        byToken.values().removeIf(token -> !token.since().plus(TOKENS_KEPT).isAfter(now));
        byId.values()
                .removeIf(statement -> statement.status().isFinal()
                        && !statement.snapshot().updated().plus(RESULTS_KEPT).isAfter(now));
    }

    /** Returns what the function finds in all that are under way. */
    synchronized <T> List<T> underWay(Function<DataStatement, Optional<T>> function) {
        return byId.values().stream()
                .filter(statement -> !statement.status().isFinal())
                .flatMap(statement -> function.apply(statement).stream())
                .toList();
    }
}
