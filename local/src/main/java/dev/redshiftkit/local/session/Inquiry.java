package dev.redshiftkit.local.session;

import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.translate.expansion.Relations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one side of a session wants to know of tables, and what the other has found out. One side asks and waits while the
 * other answers: the pipeline hands over between them.
 */
final class Inquiry {

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
        for (List<@Nullable String> row : rows) {
            List<String> name = names.get(Integer.parseInt(String.valueOf(row.get(0))) - 1);
            columns.computeIfAbsent(name, any -> new ArrayList<>()).add(String.valueOf(row.get(1)));
        }
        answer = name -> Optional.ofNullable(columns.get(name));
    }

    /** Whether there is anything to find out. */
    boolean isNeeded() {
        return !names.isEmpty();
    }

    /** Returns the query for it. */
    String question() {
        String array = names.stream()
                .map(Inquiry::quoted)
                .map(name -> "'" + name.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "ARRAY[", "]::text[]"));
        return "SELECT n.place, a.attname FROM postgresql_unnest("
                + array
                + ") WITH ORDINALITY AS n (name, place)"
                + " JOIN pg_catalog.pg_attribute a ON a.attrelid = postgresql_to_regclass(n.name)"
                + " WHERE a.attnum > 0 AND NOT a.attisdropped ORDER BY n.place, a.attnum";
    }

    private static String quoted(List<String> parts) {
        return parts.stream()
                .map(part -> "\"" + part.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining("."));
    }
}
