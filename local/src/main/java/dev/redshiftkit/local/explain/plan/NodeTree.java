package dev.redshiftkit.local.explain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a plan as the tree of nodes that EXPLAIN VERBOSE puts before it: a row for each property, as PostgreSQL 8 prints its
 * nodes. Of a node's properties only those are here that its step has, too.
 */
final class NodeTree {

    private static final String NOTHING = "<>";

    private final List<String> rows = new ArrayList<>();

    private NodeTree() {}

    static List<String> of(PlanNode root) {
        NodeTree tree = new NodeTree();
        tree.write(root, 0);
        return tree.rows;
    }

    private void write(PlanNode node, int depth) {
        row(depth, "{" + node.operation().replace(" ", "").toUpperCase(Locale.ROOT));
        row(depth, ":startup_cost " + Estimate.cost(node.estimate().first()));
        row(depth, ":total_cost " + Estimate.cost(node.estimate().total()));
        row(depth, ":plan_rows " + node.estimate().rows());
        row(depth, ":plan_width " + node.estimate().width());
        row(depth, ":best_pathkeys " + detail(node, "Sort Key"));
        node.movement().ifPresent(movement -> row(depth, ":dist_info " + movement));
        row(depth, ":qual " + detail(node, "Filter"));
        if (node.operation().equals("Append")) {
            write(":appendplans", node.inputs(), depth);
        } else {
            write(":lefttree", node.inputs().stream().limit(1).toList(), depth);
            write(":righttree", node.inputs().stream().skip(1).toList(), depth);
        }

        write(":initPlan", node.initPlans(), depth);
        write(":subPlan", node.subPlans(), depth);
        row(depth, "}");
    }

    private void write(String property, List<PlanNode> nodes, int depth) {
        row(depth, nodes.isEmpty() ? property + " " + NOTHING : property);
        nodes.forEach(node -> write(node, depth + 1));
    }

    private static String detail(PlanNode node, String name) {
        return node.details().stream()
                .filter(detail -> detail.startsWith(name + ": "))
                .map(detail -> detail.substring(name.length() + 2))
                .findFirst()
                .orElse(NOTHING);
    }

    private void row(int depth, String text) {
        rows.add("   ".repeat(depth) + text);
    }
}
