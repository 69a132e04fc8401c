package dev.redshiftkit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.benchmarks.harness.Benchmark;
import dev.redshiftkit.benchmarks.harness.Option;
import dev.redshiftkit.benchmarks.harness.Options;
import dev.redshiftkit.benchmarks.harness.Table;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class UsageTest {

    @Test
    void namesEachBenchmarkWithItsOptions() {
        assertThat(Usage.of(List.of(new Idle()))).isEqualTo("""
                        usage: benchmarks/run NAME [--OPTION NUMBER]... [--json]
                          idle           nothing at all
                              --rounds       measured rounds; 1 to 1,000, 3 unless given""");
    }

    private static final class Idle implements Benchmark {

        @Override
        public String name() {
            return "idle";
        }

        @Override
        public String purpose() {
            return "nothing at all";
        }

        @Override
        public List<Option> options() {
            return List.of(Option.ROUNDS.withStandard(3));
        }

        @Override
        public List<Table> run(Options options, Consumer<String> progress) {
            return List.of();
        }
    }
}
