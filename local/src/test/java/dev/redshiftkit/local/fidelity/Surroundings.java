package dev.redshiftkit.local.fidelity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is around a case: the schema public, which is empty when it begins, and all that it must not leave behind. */
final class Surroundings {

    /** What outlives the schema public, by kind. */
    private static final Map<String, String> QUERIES = Map.of(
            "user", "select usename from pg_user",
            "group", "select groname from pg_group",
            "database", "select datname from pg_database",
            "schema", "select nspname from pg_namespace where nspname not like 'pg\\_%temp\\_%'");

    private static final String ROLES = "select role_name from svv_roles";

    /** For a server without Redshift's view of roles. */
    private static final String ENGINE_ROLES = "select rolname from pg_roles";

    private final Connection connection;
    private final List<String> kinds = new ArrayList<>();
    private final List<String> queries = new ArrayList<>();
    private Set<String> present = Set.of();

    private Surroundings(Connection connection) {
        this.connection = connection;
    }

    static Surroundings of(Connection connection) throws SQLException {
        Surroundings surroundings = new Surroundings(connection);
        QUERIES.forEach(surroundings::watch);
        surroundings.watch("role", surroundings.answers(ROLES) ? ROLES : ENGINE_ROLES);
        surroundings.present = surroundings.look();
        return surroundings;
    }

    private void watch(String kind, String query) {
        kinds.add(kind);
        queries.add(query);
    }

    private boolean answers(String query) {
        try {
            column(query);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** Whether the schema public holds a table or view. */
    boolean publicHasTables() throws SQLException {
        return !column("select table_name from information_schema.tables where table_schema = 'public'")
                .isEmpty();
    }

    /** Makes the schema public as it is in a new database. */
    void clear() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists public cascade");
            statement.execute("create schema public");
            statement.execute("grant all on schema public to public");
        }
    }

    /** Returns what has been added since this was last asked, as {@code user alice}. */
    Set<String> additions() throws SQLException {
        Set<String> now = look();
        Set<String> added = new TreeSet<>(now);
        added.removeAll(present);
        present = now;
        return added;
    }

    private Set<String> look() throws SQLException {
        Set<String> names = new TreeSet<>();
        for (int index = 0; index < kinds.size(); index++) {
            for (String name : column(queries.get(index))) {
                names.add(kinds.get(index) + " " + name);
            }
        }
        return names;
    }

    private List<String> column(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
