package dev.redshiftkit.sql.command;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which options go with a format or a source of a command, as the manual lists them: either the only ones accepted, or the
 * ones refused.
 *
 * @param accepting whether the options listed are the ones accepted
 * @param options the options listed, by their words in the manual
 */
public record OptionRule(boolean accepting, Set<String> options) {

    /** Accepts every option. */
    public static final OptionRule ANY = allBut();

    public OptionRule {
        options = Set.copyOf(options);
    }

    /** Accepts nothing but these. */
    public static OptionRule only(String... options) {
        return new OptionRule(true, Set.of(options));
    }

    /** Accepts everything but these. */
    public static OptionRule allBut(String... options) {
        return new OptionRule(false, Set.of(options));
    }

    /** Whether the option may be given. */
    public boolean accepts(String option) {
        return options.contains(option) == accepting;
    }

    /**
     * Checks the options given beside the owner of this rule.
     *
     * @param owner the format or the source that this rule belongs to, by its word in the manual
     * @throws InvalidCommandException naming the first option refused
     */
    public void check(String command, String owner, Collection<String> given) {
        for (String option : given) {
            if (!accepts(option)) {
                throw InvalidCommandException.excluded(new CommandOption(command, option), owner, describe());
            }
        }
    }

    /** Returns what is allowed, as the end of a sentence about the owner. */
    public String describe() {
        return (accepting ? "allows only " : "allows every option but ") + String.join(", ", new TreeSet<>(options));
    }
}
