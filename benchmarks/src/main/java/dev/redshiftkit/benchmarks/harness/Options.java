package dev.redshiftkit.benchmarks.harness;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * What was asked for on the command line.
 *
 * @param given the options that were given, by name; the others have their defaults
 */
public record Options(Map<String, Integer> given, ReportFormat format) {

    public Options {
        given = Map.copyOf(given);
    }

    /**
     * Reads arguments.
     *
     * @throws UsageException if one is unknown, has no number behind it, or its number is not allowed
     */
    public static Options parse(List<Option> known, List<String> arguments) {
        Map<String, Integer> given = new HashMap<>();
        ReportFormat format = ReportFormat.TEXT;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            if (argument.equals("--json")) {
                format = ReportFormat.JSON;
            } else {
                Option option = find(known, argument);
                given.put(option.name(), option.parse(valueOf(argument, rest)));
            }
        }
        return new Options(given, format);
    }

    private static Option find(List<Option> known, String argument) {
        return known.stream()
                .filter(option -> argument.equals("--" + option.name()))
                .findFirst()
                .orElseThrow(() -> new UsageException("unknown option " + argument));
    }

    private static String valueOf(String argument, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new UsageException(argument + " needs a number behind it");
        }
        return rest.next();
    }

    /** Returns the number that was given for an option, or its default. */
    public int valueOf(Option option) {
        return given.getOrDefault(option.name(), option.standard());
    }
}
