package dev.redshiftkit.local.session;

import dev.redshiftkit.local.telemetry.SettingChange;
import dev.redshiftkit.local.telemetry.StatementFacts;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of a session that queues and logs of queries depend on, as its client's own statements tell: each of them
 * counts for those behind it, which the client may send before the first is answered. One thread at a time.
 */
final class ClientSettings {

    static final String QUERY_GROUP = "query_group";
    static final String SLOT_COUNT = "wlm_query_slot_count";

    static final String STATEMENT_TIMEOUT = "statement_timeout";

    static final Set<String> NAMES = Set.of(QUERY_GROUP, SLOT_COUNT, STATEMENT_TIMEOUT);

    private Map<String, String> values = Map.of();

    /** What a rollback brings back. */
    private Map<String, String> committed = Map.of();

    /** What a commit brings back beside that: SET LOCAL ends with its transaction. */
    private Map<String, String> local = Map.of();

    /** Takes note of a statement that is being executed. */
    void follow(StatementFacts facts, boolean inBlock) {
        switch (facts.kind()) {
            case COMMIT -> end(local);
            case ROLLBACK -> end(committed);
            default -> facts.change().ifPresent(change -> apply(change, inBlock));
        }
    }

    private void end(Map<String, String> ending) {
        values = ending;
        committed = ending;
        local = ending;
    }

    private void apply(SettingChange change, boolean inBlock) {
        if (change.local() && !inBlock) {
            return;
        }
        values = changed(values, change);
        if (!change.local()) {
            local = changed(local, change);
        }
        if (!inBlock) {
            committed = values;
        }
    }

    private static Map<String, String> changed(Map<String, String> before, SettingChange change) {
        if (change.name().equals("all")) {
            return Map.of();
        }
        Map<String, String> after = new HashMap<>(before);
        change.value().ifPresentOrElse(value -> after.put(change.name(), value), () -> after.remove(change.name()));
        return Map.copyOf(after);
    }

    /** Returns the query group; empty for none. */
    Optional<String> queryGroup() {
        return Optional.ofNullable(values.get(QUERY_GROUP)).filter(group -> !group.isBlank() && !group.equals("unset"));
    }

    /** Returns how long a statement may take, its time in a queue included; empty for as long as it does. */
    Optional<Duration> statementTimeout() {
        return Optional.ofNullable(values.get(STATEMENT_TIMEOUT))
                .filter(value -> value.matches("[0-9]{1,9}"))
                .map(value -> Duration.ofMillis(Integer.parseInt(value)))
                .filter(timeout -> !timeout.isZero());
    }

    /** Returns how many slots of its queue a query takes. */
    int slotCount() {
        return Integer.parseInt(values.getOrDefault(SLOT_COUNT, "1"));
    }
}
