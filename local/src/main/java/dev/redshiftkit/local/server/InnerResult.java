package dev.redshiftkit.local.server;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statement gave, as a client of Redshift sees it.
 *
 * @param hasRows false for statements that give none, not even no rows
 * @param rows values as text; {@code null} for NULL
 * @param bytes how long the values are together
 * @param tag what the statement did, such as {@code INSERT 0 5}
 */
public record InnerResult(
        boolean hasRows, List<Column> columns, List<List<@Nullable String>> rows, long bytes, String tag) {

    /**
     * One column.
     *
     * @param tableOid the table it comes from; 0 if it is not a plain column
     * @param columnNumber its number in that table
     */
    public record Column(String name, int tableOid, int columnNumber, int typeOid, int typeModifier) {}

    public InnerResult {
        columns = List.copyOf(columns);
        // The rows themselves may hold nulls, which List.copyOf refuses.
        rows = Collections.unmodifiableList(new ArrayList<>(rows));
    }

    /** Returns how many rows there are, or how many the statement has changed; -1 if it does neither. */
    public long affectedRows() {
        String count = tag.substring(tag.lastIndexOf(' ') + 1);
        if (hasRows) {
            return rows.size();
        }
        return count.matches("[0-9]{1,18}") ? Long.parseLong(count) : -1;
    }
}
