package dev.redshiftkit.benchmarks.harness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rounds of several contenders in turn, there and back again (ABBA), so that whatever drifts on the machine meanwhile
 * drifts for all of them.
 *
 * @param warmup rounds that do not count
 * @param rounds rounds that count
 */
public record Interleaving(int warmup, int rounds) {

    /** Takes the rounds from the options every interleaved benchmark has. */
    public static Interleaving of(Options options) {
        return new Interleaving(options.valueOf(Option.WARMUP), options.valueOf(Option.ROUNDS));
    }

    /** Runs them, and tells before each round which one it is. */
    public <T> Findings<T> run(List<Contender<T>> contenders, Consumer<String> progress) throws Exception {
        Findings<T> findings = new Findings<>();
        List<Contender<T>> order = new ArrayList<>(contenders);
        for (int round = 1 - warmup; round <= rounds; round++) {
            progress.accept(round < 1 ? "warming up" : "round " + round + " of " + rounds);
            for (Contender<T> contender : order) {
                T found = contender.round().run();
                if (round >= 1) {
                    findings.add(contender.name(), found);
                }
            }
            Collections.reverse(order);
        }
        return findings;
    }
}
