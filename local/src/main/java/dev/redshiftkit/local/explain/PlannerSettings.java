package dev.redshiftkit.local.explain;

import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Settings under which the engine plans as Redshift would, as far as it can: it hashes, reads whole tables, does not count
 * pages, and has neither workers nor caches. They hold within a transaction, and for one EXPLAIN.
 */
final class PlannerSettings {

    private static final Map<String, String> AS_REDSHIFT = new TreeMap<>(Map.ofEntries(
            Map.entry("seq_page_cost", "0"),
            Map.entry("random_page_cost", "0"),
            Map.entry("cpu_tuple_cost", "0.01"),
            Map.entry("cpu_operator_cost", "0.0025"),
            Map.entry("enable_bitmapscan", "off"),
            Map.entry("enable_group_by_reordering", "off"),
            Map.entry("enable_incremental_sort", "off"),
            Map.entry("enable_indexonlyscan", "off"),
            Map.entry("enable_indexscan", "off"),
            Map.entry("enable_memoize", "off"),
            Map.entry("enable_mergejoin", "off"),
            Map.entry("enable_nestloop", "off"),
            Map.entry("enable_presorted_aggregate", "off"),
            Map.entry("enable_tidscan", "off"),
            Map.entry("jit", "off"),
            Map.entry("max_parallel_workers_per_gather", "0")));

    private PlannerSettings() {}

    /** Puts the settings into force and returns those that were. */
    static Map<String, String> apply(EngineSession engine) {
        return change(engine, AS_REDSHIFT);
    }

    /** Puts settings into force again. After an error there is no need: they end with the transaction. */
    static void restore(EngineSession engine, Map<String, String> before) {
        change(engine, before);
    }

    private static Map<String, String> change(EngineSession engine, Map<String, String> settings) {
        String values = settings.entrySet().stream()
                .map(setting ->
                        "(" + EngineLiteral.of(setting.getKey()) + ", " + EngineLiteral.of(setting.getValue()) + ")")
                .collect(Collectors.joining(", "));
        // The list of a SELECT is worked on from the left: what was comes before what is going to be.
        List<List<@Nullable String>> rows = engine.query(
                        "SELECT name, pg_catalog.current_setting(name), pg_catalog.set_config(name, value, true)"
                                + " FROM (VALUES " + values + ") AS setting (name, value)")
                .rows();
        return rows.stream()
                .collect(Collectors.toMap(row -> String.valueOf(row.get(0)), row -> String.valueOf(row.get(1))));
    }
}
