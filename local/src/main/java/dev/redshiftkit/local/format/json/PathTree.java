package dev.redshiftkit.local.format.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Several paths into documents of one shape, put together so that one pass over a document finds them all. */
public final class PathTree {

    private final Map<String, PathTree> members = new HashMap<>();
    private final Map<Integer, PathTree> elements = new HashMap<>();
    private final List<Integer> targets = new ArrayList<>();
    private final boolean ignoresCase;

    private PathTree(boolean ignoresCase) {
        this.ignoresCase = ignoresCase;
    }

    /** Returns the tree that takes members of these names, the first to target 0 and so on. */
    public static PathTree ofNames(List<String> names) {
        return ofNames(names, new PathTree(false));
    }

    /** As {@link #ofNames}, in whatever case the names are written. */
    public static PathTree ofNamesInAnyCase(List<String> names) {
        return ofNames(names, new PathTree(true));
    }

    private static PathTree ofNames(List<String> names, PathTree root) {
        for (String name : names) {
            int target = names.indexOf(name);
            root.memberOrNew(name).targets.add(target);
        }
        return root;
    }

    /** Returns the tree of these paths, the first of which goes to target 0 and so on. */
    public static PathTree of(List<JsonPath> paths) {
        PathTree root = new PathTree(false);
        for (int target = 0; target < paths.size(); target++) {
            PathTree node = root;
            for (JsonPath.Step step : paths.get(target).steps()) {
                node = step.isMember() ? node.memberOrNew(step.name()) : node.elementOrNew(step.index());
            }
            node.targets.add(target);
        }
        return root;
    }

    private PathTree memberOrNew(String name) {
        return members.computeIfAbsent(folded(name), any -> new PathTree(ignoresCase));
    }

    private PathTree elementOrNew(int index) {
        return elements.computeIfAbsent(index, any -> new PathTree(ignoresCase));
    }

    private String folded(String name) {
        return ignoresCase ? name.toLowerCase(Locale.ROOT) : name;
    }

    /** Returns where the paths go on at a member; {@code null} if there is none. */
    public @Nullable PathTree member(String name) {
        return members.get(folded(name));
    }

    /** Returns where the paths go on at an element; {@code null} if there is none. */
    public @Nullable PathTree element(int index) {
        return elements.get(index);
    }

    /** Whether a path goes on with a member. */
    public boolean wantsMembers() {
        return !members.isEmpty();
    }

    /** Whether a path goes on with an element. */
    public boolean wantsElements() {
        return !elements.isEmpty();
    }

    /** Returns whether there is a path to an element that an array of this length does not have. */
    public boolean wantsMoreThan(int length) {
        return elements.keySet().stream().anyMatch(index -> index >= length);
    }

    /** Returns the targets that want what is here. */
    public List<Integer> targets() {
        return targets;
    }
}
