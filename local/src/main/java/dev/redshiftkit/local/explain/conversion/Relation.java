package dev.redshiftkit.local.explain.conversion;

import java.util.List;

/**
 * A table as far as plans depend on it.
 *
 * @param distributionStyle such as {@code KEY(id)}, {@code EVEN} or {@code AUTO(ALL)}
 * @param sortKey the columns its rows are sorted by, in their order; none for an interleaved key
 * @param analyzed whether there are statistics
 */
public record Relation(String schema, String name, String distributionStyle, List<String> sortKey, boolean analyzed) {

    private static final String KEY = "KEY(";

    public Relation {
        sortKey = List.copyOf(sortKey);
    }

    /** Returns where the rows of the table lie, which the query knows by the alias. */
    Distribution distribution(String alias) {
        int key = distributionStyle.indexOf(KEY);
        if (key >= 0) {
            int end = distributionStyle.indexOf(')', key);
            return Distribution.onKey(alias, distributionStyle.substring(key + KEY.length(), end));
        }
        // A table with automatic distribution is on every node as long as it is small, which it is here.
        boolean everywhere = distributionStyle.contains("ALL") || distributionStyle.equals("AUTO");
        return everywhere ? Distribution.onEveryNode() : Distribution.spread();
    }
}
