package dev.redshiftkit.local.explain.conversion;

import dev.redshiftkit.local.explain.source.EngineNode;
import dev.redshiftkit.local.explain.source.QueryClues;
import java.util.Map;
import java.util.Optional;

/**
 * The engine sorts rows before it groups them, or makes windows of them, and then has no need to sort them for ORDER BY.
 * Redshift groups by hashing, on many slices, and sorts what comes out.
 */
final class LostOrder {

    private LostOrder() {}

    /** Returns the plan with the sort at its end, where the statement asks for one and the engine has saved it. */
    static EngineNode restored(EngineNode root, QueryClues clues) {
        return clues.isOrdered() ? restored(root) : root;
    }

    private static EngineNode restored(EngineNode node) {
        if (node.is("Limit", "Result", "ProjectSet", "LockRows", "ModifyTable")
                && !node.inputs().isEmpty()) {
            EngineNode input = node.input();
            EngineNode better = restored(input);
            return node.withChildren(node.children().stream()
                    .map(child -> child.equals(input) ? better : child)
                    .toList());
        }
        return sortBelow(node)
                .map(sort -> EngineNode.over(node, "Sort", Map.of("Sort Key", sort.list("Sort Key"))))
                .orElse(node);
    }

    /** Returns the sort that a step which groups rows, or makes a window of them, has its order from. */
    static Optional<EngineNode> sortBelow(EngineNode node) {
        boolean grouping = node.is("Group", "Unique", "WindowAgg")
                || (node.is("Aggregate") && node.text("Strategy").equals("Sorted"));
        if (!grouping) {
            return Optional.empty();
        }
        EngineNode input = node.input();
        return input.is("Sort", "Incremental Sort", "Merge Append") ? Optional.of(input) : sortBelow(input);
    }
}
