package dev.redshiftkit.local.server;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.pgwire.message.StartupPacket.Parameter;
import dev.redshiftkit.pgwire.message.StartupPacket.Startup;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a client asked for at start-up.
 *
 * @param parameters everything it sent, also what nobody here knows, such as {@code driver_version}
 */
record ClientRequest(String user, String database, Map<String, String> parameters) {

    private static final String INVALID_AUTHORIZATION = "28000";

    /** What the engine is told; everything else is the drivers' own, and grows with each of their releases. */
    private static final Set<String> FOR_ENGINE =
            Set.of("client_encoding", "DateStyle", "TimeZone", "extra_float_digits", "search_path");

    private static final String APPLICATION_NAME = "application_name";

    /** PostgreSQL cuts longer names too, but with a notice in the middle of the login. */
    private static final int APPLICATION_NAME_BYTES = 63;

    ClientRequest {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Reads a start-up packet; the database is named like the user if the client names none. */
    static ClientRequest of(Startup startup) {
        String user = startup.parameter("user")
                .filter(name -> !name.isEmpty())
                .orElseThrow(() -> SqlError.fatal(INVALID_AUTHORIZATION, "no user name specified in startup packet"));
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Parameter parameter : startup.parameters()) {
            parameters.put(parameter.name(), parameter.value());
        }
        return new ClientRequest(user, startup.parameter("database").orElse(user), parameters);
    }

    /** Returns the settings that the engine knows. */
    Map<String, String> engineParameters() {
        Map<String, String> known = new LinkedHashMap<>(parameters);
        known.keySet().retainAll(FOR_ENGINE);
        Optional.ofNullable(parameters.get(APPLICATION_NAME)).ifPresent(name -> known.put(APPLICATION_NAME, cut(name)));
        return known;
    }

    /** Returns one of the parameters; empty if it was not sent. */
    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    private static String cut(String name) {
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > APPLICATION_NAME_BYTES) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }
}
