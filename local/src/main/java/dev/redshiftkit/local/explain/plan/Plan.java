package dev.redshiftkit.local.explain.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Redshift's plan of a statement.
 *
 * @param place who runs it
 * @param warnings rows behind the steps
 */
public record Plan(PlanNode root, Place place, List<String> warnings) {

    /** Who runs a plan. */
    public enum Place {
        /** The compute nodes: their steps are marked. */
        COMPUTE_NODES("XN "),
        /** The leader node alone, which has the catalogue: its steps look as in PostgreSQL. */
        LEADER_NODE("");

        private final String mark;

        Place(String mark) {
            this.mark = mark;
        }

        String mark() {
            return mark;
        }
    }

    public Plan {
        warnings = List.copyOf(warnings);
    }

    /** Returns the rows that EXPLAIN gives. */
    public List<String> summary() {
        List<String> rows = new ArrayList<>(PlanText.of(this));
        rows.addAll(warnings);
        return rows;
    }

    /** Returns the rows that EXPLAIN VERBOSE gives: a tree of the plan's nodes, an empty row, the summary. */
    public List<String> full() {
        List<String> rows = new ArrayList<>(NodeTree.of(root));
        rows.add("");
        rows.addAll(summary());
        return rows;
    }
}
