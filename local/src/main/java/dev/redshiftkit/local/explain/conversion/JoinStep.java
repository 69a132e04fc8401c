package dev.redshiftkit.local.explain.conversion;

import dev.redshiftkit.local.explain.conversion.JoinSides.Move;
import dev.redshiftkit.local.explain.expression.Column;
import dev.redshiftkit.local.explain.expression.Equality;
import dev.redshiftkit.local.explain.expression.Expression;
import dev.redshiftkit.local.explain.plan.Estimate;
import dev.redshiftkit.local.explain.plan.Movement;
import dev.redshiftkit.local.explain.plan.PlanNode;
import dev.redshiftkit.local.explain.source.EngineNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One join of the engine's. */
final class JoinStep {

    private final PlanConverter converter;
    private final EngineNode node;

    JoinStep(PlanConverter converter, EngineNode node) {
        this.converter = converter;
        this.node = node;
    }

    /** Joins on equalities: by merging where both tables are made for it, otherwise by hashing the inner side. */
    Flow hashJoin() {
        List<Equality> keys = terms().stream()
                .map(Expression::equality)
                .flatMap(Optional::stream)
                .toList();
        JoinSides sides = sides(keys);
        boolean merges = !converter.isOnLeader() && sides.canMerge();
        return merges ? merge(sides) : hash(sides);
    }

    private JoinSides sides(List<Equality> keys) {
        Flow outer = converter.flow(rows(node.inputs().get(0)));
        Flow inner = converter.flow(rows(node.inputs().get(1)));
        JoinKind kind = JoinKind.of(node.text("Join Type"));
        JoinSides written = new JoinSides(outer, inner, kind, keys);
        boolean fromTheRight =
                kind.mirrored().isEmpty() && node.text("Join Type").startsWith("Right");
        JoinSides sides = fromTheRight ? written.changedOver(kind) : written;
        return converter.isOnLeader() ? sides : sides.inBetterOrder();
    }

    /** What the engine puts between a join and the rows it works on depends on its method, which may not be ours. */
    private EngineNode rows(EngineNode side) {
        boolean sortedForMerge = node.is("Merge Join") && side.is("Sort", "Incremental Sort");
        return side.is("Hash", "Materialize", "Memoize") || sortedForMerge ? rows(side.input()) : side;
    }

    private Flow merge(JoinSides sides) {
        Estimate estimate =
                Costs.mergeJoin(sides.outer().estimate(), sides.inner().estimate(), node.rows(), node.width());
        PlanNode step = PlanNode.of(
                        sides.kind().join("Merge"),
                        estimate,
                        sides.outer().node(),
                        sides.inner().node())
                .withMovement(Movement.DS_DIST_NONE)
                .withDetail("Merge Cond: " + keys(sides));
        return joined(
                sides,
                withConditions(step, sides),
                sides.cheapest().result(),
                sides.outer().sortedBy());
    }

    private Flow hash(JoinSides sides) {
        Estimate inner = Costs.hash(sides.inner().estimate());
        PlanNode hash = PlanNode.of("Hash", inner, sides.inner().node());
        Move move = move(sides);
        Estimate estimate = Costs.hashJoin(sides.outer().estimate(), inner, move.cost(), node.rows(), node.width());
        PlanNode step =
                PlanNode.of(sides.kind().join("Hash"), estimate, sides.outer().node(), hash);
        PlanNode moved =
                withDistributionKeys(withMovement(step, move), move, sides).withDetail("Hash Cond: " + keys(sides));
        return joined(sides, withConditions(moved, sides), move.result(), List.of());
    }

    private Move move(JoinSides sides) {
        return converter.isOnLeader() ? new Move(Movement.DS_DIST_NONE, 0, Distribution.spread()) : sides.cheapest();
    }

    private PlanNode withMovement(PlanNode step, Move move) {
        return converter.isOnLeader() ? step : step.withMovement(move.movement());
    }

    private static PlanNode withDistributionKeys(PlanNode step, Move move, JoinSides sides) {
        Optional<Equality> key = sides.distributionKey();
        return move.movement() == Movement.DS_DIST_BOTH && key.isPresent()
                ? step.withDetail("Outer Dist Key: " + key.get().left().text())
                        .withDetail("Inner Dist Key: " + key.get().right().text())
                : step;
    }

    /** Equalities have their outer sides first; a condition that has something else in it stays as the engine wrote it. */
    private String keys(JoinSides sides) {
        boolean all = sides.keys().size() == terms().size();
        List<Expression> shown =
                all ? sides.keys().stream().map(Equality::expression).toList() : terms();
        return sides.named(Expression.and(shown)).text();
    }

    private List<Expression> terms() {
        return node.find("Hash Cond")
                .or(() -> node.find("Merge Cond"))
                .map(condition -> Expression.of(condition).terms())
                .orElse(List.of());
    }

    private PlanNode withConditions(PlanNode step, JoinSides sides) {
        PlanNode result = step;
        for (String condition : List.of("Join Filter", "Filter")) {
            Optional<String> text = node.find(condition);
            if (text.isPresent()) {
                result = result.withDetail(condition + ": "
                        + sides.named(Expression.of(text.get())).text());
            }
        }
        return result;
    }

    private static Flow joined(JoinSides sides, PlanNode step, Distribution distribution, List<Column> order) {
        Set<String> relations = new HashSet<>(sides.outer().relations());
        if (sides.kind() != JoinKind.IN && sides.kind() != JoinKind.NOT_IN) {
            relations.addAll(sides.inner().relations());
        }
        return new Flow(step, distribution, relations, order);
    }

    /** Joins each row of the outer side with all of the inner one, for want of an equality. */
    Flow nestedLoop() {
        JoinSides sides = sides(List.of());
        boolean saved = node.inputs().get(1).is("Materialize");
        Flow inner = saved ? PlanConverter.materialize(sides.inner()) : sides.inner();
        Move move = move(sides);
        PlanNode step = withMovement(
                PlanNode.of(
                        sides.kind().nestedLoop(),
                        loopEstimate(sides.outer().estimate(), inner.estimate(), saved, move.cost()),
                        sides.outer().node(),
                        inner.node()),
                move);
        if (!converter.isOnLeader()) {
            converter.warnings().nestedLoop();
        }
        return joined(sides, withConditions(step, sides), move.result(), List.of());
    }

    private Estimate loopEstimate(Estimate outer, Estimate inner, boolean saved, double movement) {
        double again = saved ? Costs.OPERATOR * inner.rows() : inner.total();
        int operators = PlanConverter.operators(node, "Join Filter");
        return Costs.nestedLoop(outer, inner, again, operators, movement, node.rows(), node.width());
    }
}
