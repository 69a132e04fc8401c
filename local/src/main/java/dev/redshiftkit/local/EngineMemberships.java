package dev.redshiftkit.local;

import dev.redshiftkit.local.engine.postgres.PostgresConnection;
import dev.redshiftkit.local.workload.Membership;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The groups of users as the engine has them. Safe for use by several threads. */
final class EngineMemberships {

    private final Function<String, PostgresConnection> administrator;
    private final String database;

    /** @param administrator opens a connection to the database of this name, as a superuser of the engine */
    EngineMemberships(Function<String, PostgresConnection> administrator, String database) {
        this.administrator = administrator;
        this.database = database;
    }

    Membership of(String user) {
        String name = "'" + user.replace("'", "''") + "'";
        try (PostgresConnection engine = administrator.apply(database)) {
            List<List<@Nullable String>> superuser = engine.query("SELECT redshift_kit.is_superuser(" + name + ")")
                    .rows();
            Set<String> groups = new HashSet<>();
            engine.query("SELECT g.groname FROM pg_group g JOIN pg_user u ON u.usesysid = ANY (g.grolist)"
                            + " WHERE u.usename = " + name)
                    .rows()
                    .forEach(row -> groups.add(Objects.requireNonNull(row.get(0))));
            return new Membership("t".equals(superuser.get(0).get(0)), groups);
        }
    }
}
