package dev.redshiftkit.local.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a statement gave.
 *
 * @param columns empty for a statement that returns no rows
 * @param rows the values in the engine's text form, in the order of the columns; {@code null} for SQL's NULL
 * @param commandTag what the engine says it did, such as {@code INSERT 0 5}
 */
public record EngineResult(List<EngineColumn> columns, List<List<@Nullable String>> rows, String commandTag) {

    public EngineResult {
        columns = List.copyOf(columns);
        // The rows themselves may hold nulls, which List.copyOf refuses.
        rows = Collections.unmodifiableList(new ArrayList<>(rows));
    }

    /** Returns the first value of the first row; empty if there is no row or the value is NULL. */
    public Optional<String> firstValue() {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(rows.get(0).get(0));
    }

    /** Returns the number of rows the command tag counts; 0 for commands that count none. */
    public long affectedRows() {
        String count = commandTag.substring(commandTag.lastIndexOf(' ') + 1);
        return count.matches("[0-9]{1,18}") ? Long.parseLong(count) : 0;
    }
}
