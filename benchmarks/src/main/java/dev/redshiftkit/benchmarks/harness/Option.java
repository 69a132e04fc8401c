package dev.redshiftkit.benchmarks.harness;

/**
 * A number that can be given on the command line as {@code --name number}.
 *
 * @param meaning in some words, for the usage
 * @param least smallest number allowed
 * @param most largest number allowed
 */
public record Option(String name, String meaning, int standard, int least, int most) {

    /** Rounds that count. Nine is what a median with an interval around it needs at least. */
    public static final Option ROUNDS = new Option("rounds", "measured rounds", 9, 1, 1_000);

    /** Rounds before those that count. */
    public static final Option WARMUP = new Option("warmup", "rounds that do not count", 1, 0, 1_000);

    /** Returns the same option with another default. */
    public Option withStandard(int value) {
        return new Option(name, meaning, value, least, most);
    }

    int parse(String text) {
        try {
            return requireAllowed(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw refused(text);
        }
    }

    private int requireAllowed(int value) {
        if (value < least || most < value) {
            throw refused(Integer.toString(value));
        }
        return value;
    }

    private UsageException refused(String given) {
        return new UsageException("--" + name + " must be " + least + " to " + most + ", but is " + given);
    }
}
