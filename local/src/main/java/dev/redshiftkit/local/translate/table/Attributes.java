package dev.redshiftkit.local.translate.table;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.CommentJson;
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

    private static final String INVALID_TABLE_DEFINITION = "42P16";
    private static final int COMPOUND_COLUMNS = 400;
    private static final int INTERLEAVED_COLUMNS = 8;

    private final Map<String, Object> table = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> columns = new LinkedHashMap<>();
    private final List<Key> keys = new ArrayList<>();
    private @Nullable String distributionColumn;

    void distributionStyle(String style) {
        table.put("diststyle", style.toUpperCase(Locale.ROOT));
    }

    void distributeEvenlyUnlessTold() {
        if (distributionColumn == null) {
            table.putIfAbsent("diststyle", "EVEN");
        }
    }

    void distributionKey(String column) {
        if (distributionColumn != null) {
            throw invalid("a table can have one DISTKEY only");
        }
        distributionColumn = column;
        column(column).put("distkey", true);
    }

    /** Sets the sort key. Interleaved columns are numbered with alternating signs, as the Redshift guide's PG_TABLE_DEF shows. */
    void sortKey(SortStyle style, List<String> sortColumns) {
        if (table.containsKey("sortstyle")) {
            throw invalid("a table can have one SORTKEY only");
        }
        int most = style == SortStyle.INTERLEAVED ? INTERLEAVED_COLUMNS : COMPOUND_COLUMNS;
        if (sortColumns.size() > most) {
            throw invalid("a " + style.word() + " SORTKEY can have " + most + " columns at most");
        }
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

    /** Names the only table that CREATE TABLE AS reads, whose keys the new one takes over where it has none of its own. */
    void source(String name) {
        table.put("from", name);
    }

    /** Says that a key which a dropped column is part of keeps it. */
    void restrict() {
        table.put("restrict", true);
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
        requireMatchingStyle();
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
        return told.isEmpty() ? "" : " /* redshift-kit: " + CommentJson.of(told) + " */";
    }

    private void requireMatchingStyle() {
        Object style = table.get("diststyle");
        if ("KEY".equals(style) && distributionColumn == null) {
            throw invalid("DISTSTYLE KEY needs a DISTKEY");
        }
        if (style != null && !style.equals("KEY") && distributionColumn != null) {
            throw invalid("a table with a DISTKEY has DISTSTYLE KEY and no other");
        }
    }

    private static SqlError invalid(String message) {
        return SqlError.of(INVALID_TABLE_DEFINITION, message);
    }
}
