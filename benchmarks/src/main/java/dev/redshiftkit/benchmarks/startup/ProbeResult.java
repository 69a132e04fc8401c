package dev.redshiftkit.benchmarks.startup;

import java.util.List;

/**
 * What one process told.
 *
 * @param toFirstRow milliseconds from asking the system for a process to the first row, seen from outside
 * @param starts in their order, at least one
 */
record ProbeResult(double toFirstRow, List<StartTimes> starts) {

    ProbeResult {
        starts = List.copyOf(starts);
    }

    StartTimes first() {
        return starts.get(0);
    }

    /** Those in a process that has started one before. */
    List<StartTimes> further() {
        return starts.subList(1, starts.size());
    }
}
