package dev.redshiftkit.benchmarks.harness;

import java.util.List;
import java.util.function.Consumer;

/** Something that is measured by a command of its own. */
public interface Benchmark {

    /** Returns what the command calls it. */
    String name();

    /** Returns in a line what it measures. */
    String purpose();

    /** Returns the options it takes, besides those every benchmark takes. */
    List<Option> options();

    /**
     * Measures. Blocks for seconds to minutes, depending on the options, and leaves nothing behind.
     *
     * @param progress told in a line each what is going on
     * @throws Exception if what is measured fails: a figure of something that does not work is worth nothing
     */
    List<Table> run(Options options, Consumer<String> progress) throws Exception;
}
