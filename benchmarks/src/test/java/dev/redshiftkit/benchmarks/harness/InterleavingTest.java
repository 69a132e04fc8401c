package dev.redshiftkit.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterleavingTest {

    private final List<String> ran = new ArrayList<>();

    @Test
    void roundsGoThereAndBackAgain() throws Exception {
        run(new Interleaving(0, 3));
        assertThat(ran).containsExactly("a", "b", "b", "a", "a", "b");
    }

    @Test
    void warmupRunsAndDoesNotCount() throws Exception {
        Findings<Integer> findings = run(new Interleaving(2, 2));
        assertThat(ran).hasSize(8);
        // The number of runs before: two of the warm-up's for each.
        assertThat(findings.of("a")).containsExactly(4, 7);
        assertThat(findings.of("b")).containsExactly(5, 6);
    }

    @Test
    void numbersAreTakenFromFindings() throws Exception {
        assertThat(run(new Interleaving(0, 3)).samples("a", found -> found * 10).median())
                .isEqualTo(30);
    }

    @Test
    void failureEndsTheRun() {
        Contender<Integer> failing = new Contender<>("c", () -> {
            throw new IOException("disk is full");
        });
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new Interleaving(0, 3).run(List.of(failing), line -> {}))
                .withMessage("disk is full");
    }

    @Test
    void unknownContenderIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(new Interleaving(0, 1)).of("c"))
                .withMessage("no contender is called c");
    }

    private Findings<Integer> run(Interleaving interleaving) throws Exception {
        return interleaving.run(List.of(contender("a"), contender("b")), line -> {});
    }

    private Contender<Integer> contender(String name) {
        return new Contender<>(name, () -> {
            ran.add(name);
            return ran.size() - 1;
        });
    }
}
