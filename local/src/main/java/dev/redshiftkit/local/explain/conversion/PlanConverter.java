package dev.redshiftkit.local.explain.conversion;

import dev.redshiftkit.local.explain.expression.Column;
import dev.redshiftkit.local.explain.expression.Expression;
import dev.redshiftkit.local.explain.plan.Estimate;
import dev.redshiftkit.local.explain.plan.Plan;
import dev.redshiftkit.local.explain.plan.Plan.Place;
import dev.redshiftkit.local.explain.plan.PlanNode;
import dev.redshiftkit.local.explain.source.EngineNode;
import dev.redshiftkit.local.explain.source.QueryClues;
import dev.redshiftkit.sql.name.Identifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Converts one plan of the engine's. One use each. */
public final class PlanConverter {

    private final Relations relations;
    private final QueryClues clues;
    private final Aliases aliases;
    private final Map<String, EngineNode> commonTables = new HashMap<>();
    private final Warnings warnings = new Warnings();
    private boolean onLeader;

    /**
     * @param relations the tables that the plan reads, as far as they are known
     * @param clues what the statement tells
     */
    public PlanConverter(Relations relations, QueryClues clues) {
        this.relations = relations;
        this.clues = clues;
        this.aliases = new Aliases(clues);
    }

    /** Returns Redshift's plan. */
    public Plan convert(EngineNode engineRoot) {
        EngineNode root = LostOrder.restored(engineRoot, clues);
        onLeader = Relations.isOfCatalogue(root);
        root.all().forEach(node -> node.commonTable().ifPresent(name -> commonTables.put(name, node)));
        PlanNode converted = flow(root).node();
        return new Plan(converted, onLeader ? Place.LEADER_NODE : Place.COMPUTE_NODES, warnings.rows());
    }

    /** Whether no compute node has a part in the plan. */
    boolean isOnLeader() {
        return onLeader;
    }

    QueryClues clues() {
        return clues;
    }

    Warnings warnings() {
        return warnings;
    }

    /** Converts a step and all below it. */
    Flow flow(EngineNode node) {
        Flow flow = step(node);
        List<PlanNode> before = nodes(node.initPlans());
        List<PlanNode> within = nodes(node.subPlans());
        return before.isEmpty() && within.isEmpty()
                ? flow
                : flow.out(flow.node().withPlans(before, within));
    }

    private List<PlanNode> nodes(List<EngineNode> plans) {
        return plans.stream().map(plan -> flow(plan).node()).toList();
    }

    private Flow step(EngineNode node) {
        return switch (node.type()) {
            case "Hash Join", "Merge Join" -> new JoinStep(this, node).hashJoin();
            case "Nested Loop" -> new JoinStep(this, node).nestedLoop();
            case "Materialize" -> materialize(flow(node.input()));
            case "Aggregate", "Group" -> new AggregateStep(this, node).flow();
            case "Unique" -> new SetStep(this, node).unique();
            case "Append", "Merge Append" -> new SetStep(this, node).append();
            case "SetOp" -> new SetOperationStep(this, node).flow();
            case "WindowAgg" -> new WindowStep(this, node).flow();
            case "Sort", "Incremental Sort" -> merged(sorted(node, flow(node.input())));
            case "Limit" -> limit(node);
            case "Subquery Scan" -> subqueryScan(node, node.input());
            case "CTE Scan" -> subqueryScan(node, commonTable(node.text("CTE Name")));
            case "Result" -> result(node);
            case "Values Scan" -> row(node.rows());
            default -> node.inputs().isEmpty() ? scan(node) : other(node);
        };
    }

    private EngineNode commonTable(String name) {
        return Objects.requireNonNull(commonTables.get(name), "a plan scans a common table expression that it lacks");
    }

    /** Steps that Redshift's plans do not show: writing, and what the engine does to single rows on their way. */
    private Flow other(EngineNode node) {
        boolean shown = node.is("Recursive Union");
        Flow input = flow(node.input());
        return shown ? recursiveUnion(node, input) : input;
    }

    private Flow recursiveUnion(EngineNode node, Flow start) {
        Flow step = flow(node.inputs().get(1));
        Estimate estimate = new Estimate(
                start.estimate().first(),
                start.estimate().total() + step.estimate().total(),
                node.rows(),
                node.width());
        return start.through(PlanNode.of(node.type(), estimate, start.node(), step.node()));
    }

    private Flow scan(EngineNode node) {
        String alias = node.find("Alias").orElse(node.type());
        PlanNode step = withFilter(
                PlanNode.of(scanOperation(node), scanEstimate(node)).withTarget(scanTarget(node, alias)),
                node,
                Set.of(alias));
        Flow flow = new Flow(step, Distribution.spread(), Set.of(alias), List.of());
        return relations
                .scannedBy(node)
                .map(relation -> of(relation, alias, flow))
                .orElse(flow);
    }

    private Flow of(Relation relation, String alias, Flow flow) {
        warnings.read(relation);
        List<Column> order = relation.sortKey().stream()
                .map(column -> new Column(alias, column))
                .toList();
        return flow.lying(relation.distribution(alias)).sortedBy(order);
    }

    private static String scanOperation(EngineNode node) {
        // Redshift has no indexes: whatever the engine reads a table by, it is a scan.
        return node.find("Relation Name").isPresent() ? "Seq Scan" : node.type();
    }

    /** The engine counts plans that run first, which come in again with them. */
    private static Estimate scanEstimate(EngineNode node) {
        return new Estimate(0, node.totalCost() - node.startupCost(), node.rows(), node.width());
    }

    private String scanTarget(EngineNode node, String alias) {
        String name = node.find("Relation Name")
                .or(() -> node.find("Function Name"))
                .or(() -> node.find("CTE Name"))
                .orElse(alias);
        String shown = aliases.shown(alias);
        return " on " + quoted(name) + (shown.equals(name) ? "" : " " + quoted(shown));
    }

    static String quoted(String name) {
        return Identifier.caseSensitive(name).render();
    }

    /** Adds the step's filter as a line; only columns from outside of its relations tell which ones they are of. */
    static PlanNode withFilter(PlanNode step, EngineNode node, Set<String> own) {
        return node.find("Filter")
                .map(Expression::of)
                .map(filter -> filter.withQualifiers(relation -> own.contains(relation) ? "" : quoted(relation)))
                .map(filter -> step.withDetail("Filter: " + filter.text()))
                .orElse(step);
    }

    /** Returns how many operators a condition of the step has. */
    static int operators(EngineNode node, String condition) {
        return node.find(condition).map(text -> Expression.of(text).operators()).orElse(0);
    }

    /** A row without a table, a condition that no row has a part in, or both; otherwise nothing that is shown. */
    private Flow result(EngineNode node) {
        boolean leaf = node.inputs().isEmpty();
        Flow input = leaf ? row(1) : flow(node.input());
        Optional<String> condition =
                node.find("One-Time Filter").map(Expression::of).map(Expression::text);
        if (condition.isEmpty()) {
            return input;
        }
        Estimate estimate = input.estimate().withRows(node.rows(), node.width());
        PlanNode step = leaf ? input.node() : PlanNode.of("Result", estimate, input.node());
        return input.out(step.withDetail("One-Time Filter: " + condition.get()));
    }

    private static Flow row(long rows) {
        return new Flow(PlanNode.of("Result", Costs.result(rows)), Distribution.spread(), Set.of(), List.of());
    }

    static Flow materialize(Flow input) {
        return input.out(PlanNode.of("Materialize", Costs.materialize(input.estimate()), input.node()));
    }

    private Flow limit(EngineNode node) {
        Flow input = flow(node.input());
        Estimate estimate = Costs.limit(input.estimate(), node.rows());
        return input.out(PlanNode.of("Limit", estimate, input.node()));
    }

    /** Sorts rows where they are. */
    Flow sorted(EngineNode sort, Flow input) {
        Estimate estimate = Costs.sort(input.estimate(), onLeader)
                .withRows(sort.rows(), input.estimate().width());
        return input.through(PlanNode.of("Sort", estimate, input.node())
                .withDetail("Sort Key: " + keys(sort.list("Sort Key"), input)));
    }

    /** Brings the sorted rows of all slices together: that is the leader's work, and its own rows need none. */
    Flow merged(Flow sorted) {
        if (onLeader) {
            return sorted;
        }
        String keys = sorted.node().details().get(0).replaceFirst("Sort Key", "Merge Key");
        PlanNode network = network(sorted, "Send to leader").node();
        return sorted.out(PlanNode.of("Merge", sorted.estimate(), network).withDetail(keys))
                .lying(Distribution.spread());
    }

    /** Sends rows elsewhere. */
    static Flow network(Flow input, String where) {
        return input.out(PlanNode.of("Network", input.estimate(), input.node()).withDetail(where));
    }

    /** Returns keys in one line; where there are several relations, each column tells which one it is of. */
    String keys(List<String> engineKeys, Flow input) {
        boolean several = input.relations().size() > 1;
        return engineKeys.stream()
                .map(Expression::ofKey)
                .map(key -> key.withQualifiers(relation -> several ? quoted(aliases.shown(relation)) : ""))
                .map(Expression::text)
                .collect(Collectors.joining(", "));
    }

    private Flow subqueryScan(EngineNode node, EngineNode inner) {
        Flow input = flow(inner);
        String alias = node.text("Alias");
        Estimate estimate = Costs.subqueryScan(input.estimate(), operators(node, "Filter"), node.rows(), node.width());
        PlanNode step = withFilter(
                PlanNode.of("Subquery Scan", estimate, input.node()).withTarget(" " + quoted(aliases.shown(alias))),
                node,
                Set.of(alias));
        return new Renaming(alias, node.list("Output"), clues).of(input, step);
    }
}
