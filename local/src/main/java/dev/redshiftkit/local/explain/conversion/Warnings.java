package dev.redshiftkit.local.explain.conversion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a plan says behind its steps. */
final class Warnings {

    private final Set<String> tablesWithoutStatistics = new LinkedHashSet<>();
    private boolean nestedLoop;

    void read(Relation relation) {
        if (!relation.analyzed()) {
            tablesWithoutStatistics.add(relation.name());
        }
    }

    void nestedLoop() {
        nestedLoop = true;
    }

    List<String> rows() {
        List<String> rows = new ArrayList<>();
        if (!tablesWithoutStatistics.isEmpty()) {
            rows.add("----- Tables missing statistics: " + String.join(", ", tablesWithoutStatistics) + " -----");
            rows.add("----- Update statistics by running the ANALYZE command on these tables -----");
        }
        if (nestedLoop) {
            rows.add("----- Nested Loop Join in the query plan - review the join predicates to avoid Cartesian products"
                    + " -----");
        }
        return rows;
    }
}
