package dev.redshiftkit.local.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The decoded parameters of a request's query, in the order they arrived. */
public record QueryParameters(List<Parameter> parameters) {

    /** A name with its value, which is empty if the query gave none. */
    public record Parameter(String name, String value) {}

    public QueryParameters {
        parameters = List.copyOf(parameters);
    }

    /**
     * Parses what follows the question mark of a URI.
     *
     * @throws IllegalArgumentException if the percent encoding is broken
     */
    public static QueryParameters parse(String rawQuery) {
        List<Parameter> parameters = new ArrayList<>();
        for (String pair : rawQuery.split("&", -1)) {
            if (!pair.isEmpty()) {
                parameters.add(parsePair(pair));
            }
        }
        return new QueryParameters(parameters);
    }

    private static Parameter parsePair(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0
                ? new Parameter(decode(pair), "")
                : new Parameter(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
    }

    private static String decode(String text) {
        return UriText.decode(text.replace('+', ' '));
    }

    /** Returns the value of the first parameter of a name. */
    public Optional<String> first(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .findFirst();
    }

    public boolean has(String name) {
        return first(name).isPresent();
    }
}
