package dev.redshiftkit.local.session;

import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.translate.expansion.Relations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one side of a session wants to know of tables and of how names are read, and what the other has found out. One side asks and waits while the
 * other answers: the pipeline hands over between them.
 */
final class Inquiry {

    private static final String QUOTED_CASE = "enable_case_sensitive_identifier";
    private static final String ATTRIBUTE_CASE = "enable_case_sensitive_super_attribute";

    private final List<List<String>> names;
    private volatile @Nullable Relations answer;

    Inquiry(Set<List<String>> names) {
        this.names = List.copyOf(names);
    }

    /** Returns what was found out; empty if the engine was not in a state to say. */
    Optional<Relations> answer() {
        return Optional.ofNullable(answer);
    }

    /**
     * Asks the engine.
     *
     * @throws dev.redshiftkit.local.error.SqlError if it cannot say, as in a transaction that has failed
     */
    void ask(EngineSession engine) {
        answer(engine.query(question()).rows());
    }

    /** Takes the answer from who has asked the question: the rows as lines, each with a blank between the two columns. */
    void answer(String lines) {
        answer(lines.lines().map(line -> List.of(line.split(" ", 2))).toList());
    }

    private void answer(List<? extends List<@Nullable String>> rows) {
        Map<List<String>, List<String>> columns = new HashMap<>();
        Set<String> settings = new HashSet<>();
        for (List<@Nullable String> row : rows) {
            int place = Integer.parseInt(String.valueOf(row.get(0)));
            String found = String.valueOf(row.get(1));
            if (place == 0) {
                settings.add(found);
            } else {
                columns.computeIfAbsent(names.get(place - 1), any -> new ArrayList<>())
                        .add(found);
            }
        }
        answer = new Findings(columns, settings);
    }

    /** The settings that are on, and the columns of what there is. */
    private record Findings(Map<List<String>, List<String>> columns, Set<String> settings) implements Relations {

        @Override
        public Optional<List<String>> columns(List<String> name) {
            return Optional.ofNullable(columns.get(name));
        }

        @Override
        public boolean keepsQuotedCase() {
            return settings.contains(QUOTED_CASE);
        }

        @Override
        public boolean keepsAttributeCase() {
            return settings.contains(ATTRIBUTE_CASE);
        }
    }

    /** Returns the query for it. */
    String question() {
        String array = names.stream()
                .map(Inquiry::quoted)
                .map(name -> "'" + name.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "ARRAY[", "]::text[]"));
        return "SELECT f.place, f.name FROM (SELECT n.place, a.attname::text, a.attnum FROM postgresql_unnest("
                + array
                + ") WITH ORDINALITY AS n (name, place)"
                + " JOIN pg_catalog.pg_attribute a ON a.attrelid = postgresql_to_regclass(n.name)"
                + " WHERE a.attnum > 0 AND NOT a.attisdropped"
                + " UNION ALL SELECT 0, s.name, 0 FROM postgresql_unnest('{" + QUOTED_CASE + "," + ATTRIBUTE_CASE
                + "}'::text[]) AS s (name) WHERE redshift_kit.setting(s.name) = 'on')"
                + " AS f (place, name, number) ORDER BY f.place, f.number";
    }

    private static String quoted(List<String> parts) {
        return parts.stream()
                .map(part -> "\"" + part.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining("."));
    }
}
