package dev.redshiftkit.local.fidelity;

import java.util.List;
import java.util.Optional;

/**
 * Statements that run one after the other, and what a Redshift answers.
 *
 * @param title a sentence about behaviour
 * @param line where it begins in its file, from 1
 * @param difference in what the local Redshift differs from a cluster; empty if in nothing
 * @param steps at least one, of which at least one expects something
 */
record FidelityCase(String title, int line, Optional<String> difference, List<Step> steps) {

    private static final String FEATURE_NOT_SUPPORTED = "0A000";
    private static final String OURS = "is not supported by the local Redshift";

    FidelityCase {
        steps = List.copyOf(steps);
        if (steps.stream().allMatch(step -> step.expectation().isEmpty())) {
            throw new IllegalArgumentException("case expects nothing: " + title);
        }
    }

    Status status() {
        if (difference.isPresent()) {
            return Status.DIFFERS;
        }
        return deciding().expectation().failure().filter(FidelityCase::isOurs).isPresent()
                ? Status.REFUSED
                : Status.WORKS;
    }

    /** Returns the step the case is about: the last of which something is expected, for those behind it clean up. */
    Step deciding() {
        return steps.stream()
                .filter(step -> !step.expectation().isEmpty())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static boolean isOurs(Expectation.Failure failure) {
        return failure.sqlState().equals(FEATURE_NOT_SUPPORTED)
                && failure.message().contains(OURS);
    }

    /** How the local Redshift stands to a cluster in what a case is about. */
    enum Status {
        /** As a cluster does, errors included. */
        WORKS,
        /** Otherwise than a cluster, in the way the case tells. */
        DIFFERS,
        /** Not at all, and says so. */
        REFUSED
    }
}
