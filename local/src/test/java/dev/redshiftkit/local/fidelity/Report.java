package dev.redshiftkit.local.fidelity;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints a line for each case, and what was not as expected below it; at the end, how many there were of each kind. */
final class Report {

    private final PrintStream out;
    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);

    Report(PrintStream out) {
        this.out = out;
    }

    void add(Verdict verdict, CaseFile file, FidelityCase each, List<String> problems) {
        counts.merge(verdict, 1, Integer::sum);
        out.printf("%-7s  %s  %s%n", verdict, file.place(each.line()), each.title());
        problems.forEach(line -> out.println("    " + line));
    }

    /** Prints the totals. */
    void close() {
        out.println(Arrays.stream(Verdict.values())
                .map(verdict -> counts.getOrDefault(verdict, 0) + " " + verdict)
                .collect(Collectors.joining(", ")));
    }

    boolean hasFailures() {
        return counts.containsKey(Verdict.FAIL);
    }
}
