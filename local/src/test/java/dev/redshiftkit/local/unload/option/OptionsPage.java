package dev.redshiftkit.local.unload.option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of what came of every option with every format. */
final class OptionsPage {

    private final List<String> rows = new ArrayList<>();
    private final Map<String, List<String>> refusals = new LinkedHashMap<>();

    /**
     * Adds an option.
     *
     * @param outcomes by format: empty if it works, else the SQLSTATE and the message
     */
    void add(Probe probe, Map<Format, String> outcomes) {
        String title = probe.title().replaceAll("(SECRET_ACCESS_KEY|ACCESS_KEY_ID) '[^']*'", "$1 '…'");
        String cells = Stream.of(Format.values())
                .map(format -> outcomes.getOrDefault(format, "").isEmpty() ? "works" : "refused")
                .collect(Collectors.joining(" | "));
        rows.add("| " + title + " | " + cells + " |");
        for (Format format : Format.values()) {
            String refusal = outcomes.getOrDefault(format, "");
            if (!refusal.isEmpty()) {
                refusals.computeIfAbsent("| " + title + " | " + refusal + " |", text -> new ArrayList<>())
                        .add(format.title());
            }
        }
    }

    String text() {
        String heads = Stream.of(Format.values()).map(Format::title).collect(Collectors.joining(" | "));
        return """
                # UNLOAD: every option with every format

                Made by `UnloadOptionsIT`, which runs each statement through the official driver and, where it works, looks for what the option is to
                do in the objects that were written. What is refused is refused on a cluster, too, but for `IAM_ROLE 'SESSION'`: a local Redshift has no
                federated logins.

                | option | %s |
                |---|%s
                %s

                ## What is said of what is refused

                | option | SQLSTATE and message | with |
                |---|---|---|
                %s
                """.formatted(heads, "---|".repeat(Format.values().length), String.join("\n", rows), refusalRows());
    }

    private String refusalRows() {
        return refusals.entrySet().stream()
                .map(entry -> entry.getKey() + " " + formats(entry.getValue()) + " |")
                .collect(Collectors.joining("\n"));
    }

    private static String formats(List<String> titles) {
        return titles.size() == Format.values().length ? "all" : String.join(", ", titles);
    }
}
