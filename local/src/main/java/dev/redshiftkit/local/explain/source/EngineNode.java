package dev.redshiftkit.local.explain.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A step of the engine's plan, as its EXPLAIN tells it in JSON.
 *
 * @param texts its properties with one value, by the engine's names for them
 * @param lists its properties with several
 * @param children the steps below it, in the engine's order
 */
public record EngineNode(Map<String, String> texts, Map<String, List<String>> lists, List<EngineNode> children) {

    private static final String RELATIONSHIP = "Parent Relationship";
    private static final String SUBPLAN_NAME = "Subplan Name";
    private static final String CTE = "CTE ";

    public EngineNode {
        texts = Map.copyOf(texts);
        lists = Map.copyOf(lists);
        children = List.copyOf(children);
    }

    /** Returns what the step does, such as {@code Seq Scan}. */
    public String type() {
        return text("Node Type");
    }

    public boolean is(String... types) {
        return Stream.of(types).anyMatch(type()::equals);
    }

    /** Returns a property; empty text if the step has none of this name. */
    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /** Returns a property if the step has it. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    /** Returns a property with several values; none if the step has none of this name. */
    public List<String> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    public double startupCost() {
        return Double.parseDouble(text("Startup Cost"));
    }

    public double totalCost() {
        return Double.parseDouble(text("Total Cost"));
    }

    public long rows() {
        return (long) Double.parseDouble(text("Plan Rows"));
    }

    public int width() {
        return Integer.parseInt(text("Plan Width"));
    }

    /** Returns the steps whose rows this one works on. */
    public List<EngineNode> inputs() {
        return children.stream()
                .filter(child -> !child.isOf("InitPlan") && !child.isOf("SubPlan"))
                .toList();
    }

    /** Returns the first of {@link #inputs}. */
    public EngineNode input() {
        return inputs().get(0);
    }

    /** Returns the plans that run once before this step, without common table expressions. */
    public List<EngineNode> initPlans() {
        return children.stream()
                .filter(child -> child.isOf("InitPlan") && child.commonTable().isEmpty())
                .toList();
    }

    /** Returns the plans that an expression of this step runs. */
    public List<EngineNode> subPlans() {
        return children.stream().filter(child -> child.isOf("SubPlan")).toList();
    }

    /** Returns the name of the common table expression whose plan this is. */
    public Optional<String> commonTable() {
        return find(SUBPLAN_NAME).filter(name -> name.startsWith(CTE)).map(name -> name.substring(CTE.length()));
    }

    /** Returns this step and all below it. */
    public Stream<EngineNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(EngineNode::all));
    }

    /** Returns a step of the given type over the given one, with as many rows as that. */
    public static EngineNode over(EngineNode input, String type, Map<String, List<String>> lists) {
        return new EngineNode(
                Map.of("Node Type", type, "Plan Rows", input.text("Plan Rows"), "Plan Width", input.text("Plan Width")),
                lists,
                List.of(input));
    }

    /** Returns this step over other children. */
    public EngineNode withChildren(List<EngineNode> others) {
        return new EngineNode(texts, lists, others);
    }

    private boolean isOf(String relationship) {
        return text(RELATIONSHIP).equals(relationship);
    }
}
