package dev.redshiftkit.local.fidelity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is around a case: the schema public, which is empty when it begins, and all that it must not leave behind. */
final class Surroundings {

    /** What outlives the schema public, but for roles. */
    private static final String NAMES = """
            select 'user ' || usename from pg_user
            union all select 'group ' || groname from pg_group
            union all select 'database ' || datname from pg_database
            union all select 'schema ' || nspname from pg_namespace where nspname !~ '^pg_.*temp'""";

    private static final String ROLES = "select 'role ' || role_name from svv_roles";

    /** For a server without Redshift's view of roles. */
    private static final String ENGINE_ROLES = "select 'role ' || rolname from pg_roles";

    private static final String POLICIES = "select polname from svv_rls_policy";

    private final Connection connection;
    private final String roles;
    private Set<String> present = Set.of();

    private Surroundings(Connection connection, String roles) {
        this.connection = connection;
        this.roles = roles;
    }

    static Surroundings of(Connection connection) throws SQLException {
        Surroundings surroundings = new Surroundings(connection, answers(connection, ROLES) ? ROLES : ENGINE_ROLES);
        surroundings.present = surroundings.look();
        return surroundings;
    }

    private static boolean answers(Connection connection, String query) {
        try {
            column(connection, query);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** Whether the schema public holds a table or view. */
    boolean publicHasTables() throws SQLException {
        String query = "select table_name from information_schema.tables where table_schema = 'public'";
        return !column(connection, query).isEmpty();
    }

    /** Makes the schema public as it is in a new database; policies that a case has left would not let its tables go. */
    void clear() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String policy : answers(connection, POLICIES) ? column(connection, POLICIES) : List.<String>of()) {
                statement.execute("drop rls policy " + policy + " cascade");
            }
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
        Set<String> names = new TreeSet<>(column(connection, NAMES));
        names.addAll(column(connection, roles));
        return names;
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
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
