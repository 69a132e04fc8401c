package dev.redshiftkit.local.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The plans of the texts a client has sent last, because clients send the same ones again and again, and planning one takes
 * longer than a small query. One thread at a time.
 */
final class RecentPlans {

    private static final int TEXTS = 128;

    /** Longer texts are mostly loads of literals, which do not come twice. */
    private static final int CHARACTERS = 4096;

    private final Map<String, List<StatementPlan>> plans = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<StatementPlan>> eldest) {
            return size() > TEXTS;
        }
    };

    List<StatementPlan> of(String sql, Function<String, List<StatementPlan>> planning) {
        return sql.length() > CHARACTERS ? planning.apply(sql) : plans.computeIfAbsent(sql, planning);
    }

    void clear() {
        plans.clear();
    }
}
