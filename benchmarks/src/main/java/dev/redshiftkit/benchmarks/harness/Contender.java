package dev.redshiftkit.benchmarks.harness;

/**
 * One of the things that are compared.
 *
 * @param <T> what a round of it finds
 */
public record Contender<T>(String name, Round<T> round) {

    /**
     * Runs once and says what was found.
     *
     * @param <T> what a round finds
     */
    @FunctionalInterface
    public interface Round<T> {
        /** Does what belongs to a round; only it decides what of that is timed. */
        T run() throws Exception;
    }
}
