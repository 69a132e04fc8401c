package dev.redshiftkit.local.fidelity;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param server to run against; empty for a local Redshift
 */
record FidelityOptions(Choice choice, Optional<Server> server) {

    static final String USAGE = """
            usage: local/fidelity [--only <text>] [--url <JDBC URL>]
              --only <text>      the cases whose file, line or title holds the text
              --url <JDBC URL>   another server instead of a local Redshift, with REDSHIFT_USER and REDSHIFT_PASSWORD; its
                                 database must be there for the purpose, since every case drops the schema public""";

    static FidelityOptions parse(List<String> arguments, Map<String, String> environment) {
        FidelityOptions options = new FidelityOptions(Choice.of(""), Optional.empty());
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String name = rest.next();
            if (!rest.hasNext()) {
                throw new InvalidOptionException(USAGE);
            }
            options = options.with(name, rest.next(), environment);
        }
        return options;
    }

    private FidelityOptions with(String name, String value, Map<String, String> environment) {
        return switch (name) {
            case "--only" -> new FidelityOptions(Choice.of(value), server);
            case "--url" ->
                new FidelityOptions(
                        choice,
                        Optional.of(new Server(
                                value,
                                needed("REDSHIFT_USER", environment),
                                needed("REDSHIFT_PASSWORD", environment))));
            default -> throw new InvalidOptionException(USAGE);
        };
    }

    private static String needed(String variable, Map<String, String> environment) {
        return Optional.ofNullable(environment.get(variable))
                .orElseThrow(() -> new InvalidOptionException("--url needs " + variable + " in the environment"));
    }

    /** The command line cannot be understood; the message says why. */
    static final class InvalidOptionException extends RuntimeException {

        private static final long serialVersionUID = 1;

        InvalidOptionException(String message) {
            super(message);
        }
    }
}
