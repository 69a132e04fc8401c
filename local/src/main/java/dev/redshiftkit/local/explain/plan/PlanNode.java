package dev.redshiftkit.local.explain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A step of Redshift's plan.
 *
 * @param operation what it does, such as {@code Hash Left Join}
 * @param target what it does that to, with a blank in front of it, such as {@code  on sales s}; may be empty
 * @param movement how rows move before it; only joins tell
 * @param details lines below it, such as {@code Filter: (qtysold > 2)}
 * @param inputs the steps whose rows it works on, for a join the outer one first
 * @param initPlans plans that run once, before it
 * @param subPlans plans that its expressions run
 */
public record PlanNode(
        String operation,
        String target,
        Optional<Movement> movement,
        Estimate estimate,
        List<String> details,
        List<PlanNode> inputs,
        List<PlanNode> initPlans,
        List<PlanNode> subPlans) {

    public PlanNode {
        details = List.copyOf(details);
        inputs = List.copyOf(inputs);
        initPlans = List.copyOf(initPlans);
        subPlans = List.copyOf(subPlans);
    }

    /** A step that works on the rows of other steps, or on nothing. */
    public static PlanNode of(String operation, Estimate estimate, PlanNode... inputs) {
        return new PlanNode(
                operation, "", Optional.empty(), estimate, List.of(), List.of(inputs), List.of(), List.of());
    }

    public PlanNode withTarget(String newTarget) {
        return new PlanNode(operation, newTarget, movement, estimate, details, inputs, initPlans, subPlans);
    }

    public PlanNode withMovement(Movement newMovement) {
        return new PlanNode(
                operation, target, Optional.of(newMovement), estimate, details, inputs, initPlans, subPlans);
    }

    public PlanNode withEstimate(Estimate newEstimate) {
        return new PlanNode(operation, target, movement, newEstimate, details, inputs, initPlans, subPlans);
    }

    /** Returns this step with a line more. */
    public PlanNode withDetail(String detail) {
        List<String> more = new ArrayList<>(details);
        more.add(detail);
        return new PlanNode(operation, target, movement, estimate, more, inputs, initPlans, subPlans);
    }

    /** Returns this step with plans that run apart from its inputs; those that run first add to what it costs. */
    public PlanNode withPlans(List<PlanNode> newInitPlans, List<PlanNode> newSubPlans) {
        double before = newInitPlans.stream()
                .mapToDouble(plan -> plan.estimate().total())
                .sum();
        return new PlanNode(
                operation, target, movement, estimate.plus(before), details, inputs, newInitPlans, newSubPlans);
    }
}
