package dev.redshiftkit.local.translate.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a statement says of a table that the engine has no place for. It goes along as a comment, which a trigger in the
 * database reads when the table is made (script 11-physical-attributes.sql).
 */
final class Attributes {

    private final Map<String, Object> table = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> columns = new LinkedHashMap<>();
    private final List<Key> keys = new ArrayList<>();
    private @Nullable String distributionColumn;

    void distributionStyle(String style) {
        table.put("diststyle", style.toUpperCase(Locale.ROOT));
    }

    void distributionKey(String column) {
        distributionColumn = column;
        column(column).put("distkey", true);
    }

    /** Sets the sort key. Interleaved columns are numbered with alternating signs, as the Redshift guide's PG_TABLE_DEF shows. */
    void sortKey(SortStyle style, List<String> sortColumns) {
        table.put("sortstyle", style.word());
        for (int place = 1; place <= sortColumns.size(); place++) {
            column(sortColumns.get(place - 1)).put("sortkey", style.number(place));
        }
    }

    void backup(boolean wanted) {
        table.put("backup", wanted);
    }

    void automaticEncoding() {
        table.put("encode", "AUTO");
    }

    void encoding(String column, String encoding) {
        column(column).put("encoding", encoding);
    }

    void like(String parent) {
        table.put("like", parent);
    }

    void droppedKey(String name) {
        table.put("dropkey", name);
    }

    void key(Key key) {
        keys.add(key);
    }

    private Map<String, Object> column(String name) {
        return columns.computeIfAbsent(name, any -> new LinkedHashMap<>());
    }

    /** Returns the comment with a blank in front of it; empty if there is nothing to tell. */
    String comment() {
        Map<String, Object> told = new LinkedHashMap<>(table);
        if (distributionColumn != null) {
            told.put("diststyle", "KEY(" + distributionColumn + ")");
        }
        if (!columns.isEmpty()) {
            told.put("columns", columns);
        }
        if (!keys.isEmpty()) {
            told.put("keys", keys.stream().map(Key::describe).toList());
        }
        return told.isEmpty() ? "" : " /* redshift-kit: " + Json.of(told) + " */";
    }
}
