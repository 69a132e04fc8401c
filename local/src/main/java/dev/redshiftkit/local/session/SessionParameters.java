package dev.redshiftkit.local.session;

import dev.redshiftkit.pgwire.message.BackendMessage.ParameterStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The settings a client is told at the start and whenever they change: those Redshift tells, with its own values. */
final class SessionParameters {

    private static final Set<String> FROM_ENGINE = Set.of(
            "client_encoding",
            "DateStyle",
            "TimeZone",
            "application_name",
            "integer_datetimes",
            "is_superuser",
            "session_authorization");

    /**
     * What the engine does not know, or knows otherwise. Backslashes are escapes in all of Redshift's literals, which is
     * what standard_conforming_strings "off" says; the translator sees to it, whatever the engine's own setting is.
     *
     * <p>There is no server_protocol_version here on purpose: with it drivers expect Redshift's extended RowDescription.
     * From show_discovery 4 on, drivers read metadata with SHOW.
     */
    private static final List<ParameterStatus> REDSHIFT = List.of(
            new ParameterStatus("server_version", "8.0.2"),
            new ParameterStatus("server_encoding", "UTF8"),
            new ParameterStatus("standard_conforming_strings", "off"),
            new ParameterStatus("datashare_enabled", "off"),
            new ParameterStatus("external_database", "off"),
            new ParameterStatus("show_discovery", "4"));

    private SessionParameters() {}

    /** Returns what to send after the login. */
    static List<ParameterStatus> atStart(Map<String, String> engineParameters) {
        List<ParameterStatus> statuses = new ArrayList<>(REDSHIFT);
        engineParameters.entrySet().stream()
                .filter(parameter -> FROM_ENGINE.contains(parameter.getKey()))
                .map(parameter -> new ParameterStatus(parameter.getKey(), parameter.getValue()))
                .forEach(statuses::add);
        return statuses;
    }

    /** Whether a change the engine reports is one that Redshift would. */
    static boolean isReported(ParameterStatus change) {
        return FROM_ENGINE.contains(change.name());
    }
}
