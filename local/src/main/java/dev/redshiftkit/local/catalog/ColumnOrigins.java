package dev.redshiftkit.local.catalog;

import dev.redshiftkit.local.engine.postgres.PostgresConnection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the tables that the columns of results come from. Safe for use by several threads. */
public final class ColumnOrigins {

    private final Function<String, PostgresConnection> administrator;

    /** @param administrator opens a connection to the database of this name, as a superuser of the engine */
    public ColumnOrigins(Function<String, PostgresConnection> administrator) {
        this.administrator = administrator;
    }

    /**
     * A table.
     *
     * @param notNull the numbers of columns that are never NULL
     */
    public record Table(int oid, String schema, String name, List<Integer> notNull) {

        public Table {
            notNull = List.copyOf(notNull);
        }
    }

    /** Returns the tables with these numbers, as far as the database has them. */
    public List<Table> find(String database, List<Integer> oids) {
        String list = oids.stream().map(Integer::toUnsignedString).collect(Collectors.joining(", "));
        try (PostgresConnection engine = administrator.apply(database)) {
            Map<Integer, Table> tables = new LinkedHashMap<>();
            for (List<@Nullable String> row : engine.query(lookUp(list)).rows()) {
                Table table = table(row);
                tables.merge(table.oid(), table, ColumnOrigins::joined);
            }
            return List.copyOf(tables.values());
        }
    }

    /** One row for each column that is never NULL, and one for a table that has none. */
    private static String lookUp(String oids) {
        return "SELECT c.oid, n.nspname, c.relname, a.attnum FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                + " LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnotnull WHERE c.oid IN (" + oids + ")";
    }

    private static Table table(List<@Nullable String> row) {
        return new Table(
                Integer.parseUnsignedInt(String.valueOf(row.get(0))),
                String.valueOf(row.get(1)),
                String.valueOf(row.get(2)),
                Optional.ofNullable(row.get(3)).map(Integer::valueOf).stream().toList());
    }

    private static Table joined(Table one, Table other) {
        List<Integer> notNull = new ArrayList<>(one.notNull());
        notNull.addAll(other.notNull());
        return new Table(one.oid(), one.schema(), one.name(), notNull);
    }
}
