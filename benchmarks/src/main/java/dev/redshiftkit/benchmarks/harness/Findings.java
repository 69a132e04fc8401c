package dev.redshiftkit.benchmarks.harness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What the rounds of several contenders found. One thread at a time.
 *
 * @param <T> what a round finds
 */
public final class Findings<T> {

    private final Map<String, List<T>> byContender = new HashMap<>();

    Findings() {}

    void add(String contender, T found) {
        byContender.computeIfAbsent(contender, name -> new ArrayList<>()).add(found);
    }

    /**
     * Returns what the rounds of a contender found, in their order.
     *
     * @throws IllegalArgumentException if there was no such contender
     */
    public List<T> of(String contender) {
        List<T> found = byContender.get(contender);
        if (found == null) {
            throw new IllegalArgumentException("no contender is called " + contender);
        }
        return List.copyOf(found);
    }

    /** Returns one number of each round of a contender. */
    public Samples samples(String contender, ToDoubleFunction<T> number) {
        return Samples.of(of(contender), number);
    }
}
