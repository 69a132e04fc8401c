package dev.redshiftkit.cli.connection;

import dev.redshiftkit.sql.authorization.Authorization;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Settings by the names of their environment variables, which are those of the client: options become variables, so that
 * one reader checks and names all of them. Immutable.
 */
public final class Variables {

    /** Where {@code rsk load} puts its files on the way; not a setting of the client. */
    public static final String STAGING = "REDSHIFT_STAGING";

    static final String HOST = "REDSHIFT_HOST";
    static final String PORT = "REDSHIFT_PORT";
    static final String DATABASE = "REDSHIFT_DATABASE";
    static final String USER = "REDSHIFT_USER";
    static final String PASSWORD = "REDSHIFT_PASSWORD";
    static final String TLS_MODE = "REDSHIFT_TLS_MODE";
    static final String TLS_ROOT_CERTIFICATE = "REDSHIFT_TLS_ROOT_CERTIFICATE";
    /** The role that COPY and UNLOAD act by. */
    public static final String IAM_ROLE = "REDSHIFT_IAM_ROLE";

    static final String S3_ENDPOINT = "REDSHIFT_S3_ENDPOINT";

    /** The variables of PostgreSQL's own tools that say the same (PostgreSQL manual, "Environment Variables"). */
    private static final Map<String, String> POSTGRES = Map.of(
            "PGHOST", HOST,
            "PGPORT", PORT,
            "PGDATABASE", DATABASE,
            "PGUSER", USER,
            "PGPASSWORD", PASSWORD,
            "PGSSLMODE", TLS_MODE,
            "PGSSLROOTCERT", TLS_ROOT_CERTIFICATE);

    /** The modes that mean the same here and there; the others would mean less than what holds without them. */
    private static final Set<String> SHARED_MODES = Set.of("disable", "require", "verify-ca", "verify-full");

    private final Map<String, String> values;

    private Variables(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Takes an environment, and where it leaves something open, what it says to PostgreSQL's tools. */
    public static Variables of(Map<String, String> environment) {
        Map<String, String> values = new HashMap<>(environment);
        values.values().removeIf(String::isEmpty);
        POSTGRES.forEach((theirs, ours) -> {
            String value = environment.getOrDefault(theirs, "");
            boolean shared = !theirs.equals("PGSSLMODE") || SHARED_MODES.contains(value);
            if (!value.isEmpty() && shared) {
                values.putIfAbsent(ours, value);
            }
        });
        return new Variables(values);
    }

    /** Returns these variables with others that count more. */
    public Variables with(Map<String, String> others) {
        Map<String, String> values = new LinkedHashMap<>(this.values);
        values.putAll(others);
        return new Variables(values);
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The right by which COPY and UNLOAD reach S3: the role that is named, or the cluster's default role. */
    public Authorization authorization() {
        return find(IAM_ROLE).map(Authorization::role).orElseGet(Authorization.DefaultRole::new);
    }

    Map<String, String> asMap() {
        return values;
    }

    /** Says how many there are: some are passwords. */
    @Override
    public String toString() {
        return "Variables[" + values.size() + "]";
    }
}
