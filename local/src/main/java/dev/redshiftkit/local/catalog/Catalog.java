package dev.redshiftkit.local.catalog;

import dev.redshiftkit.local.engine.postgres.BootstrapScript;
import dev.redshiftkit.local.engine.postgres.PostgresTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The objects every database of a local Redshift begins with. */
public final class Catalog {

    /** Where the functions are looked for that run in this process: a part of the name of a socket beside the engine's own. */
    public static final int CALLBACK_PORT = 5433;

    /** In the order they run in, which their numbers show. */
    static final List<String> SCRIPTS = List.of(
            "10-foundation.sql",
            "11-physical-attributes.sql",
            "12-types.sql",
            "13-text.sql",
            "14-conversions.sql",
            "15-numbers.sql",
            "16-columns-of-queries.sql",
            "20-session.sql",
            "30-relations-and-columns.sql",
            "31-metadata-views.sql",
            "32-show.sql",
            "41-date-parts.sql",
            "42-date-functions.sql",
            "43-formatting-functions.sql",
            "44-text-functions.sql",
            "45-regular-expressions.sql",
            "46-math-functions.sql",
            "47-hash-functions.sql",
            "48-aggregates.sql",
            "49-system-functions.sql",
            "50-load-history.sql",
            "51-tables.sql",
            "52-schemas-and-databases.sql",
            "53-late-binding-views.sql",
            "54-materialized-views.sql",
            "55-explain.sql",
            "56-procedures.sql",
            "58-load-details.sql",
            "60-super.sql",
            "61-super-functions.sql",
            "62-json-text.sql",
            "63-varbyte.sql",
            "64-hyperloglog.sql",
            "65-intervals.sql",
            "66-callback.sql",
            "67-spatial.sql",
            "70-identities.sql",
            "71-requests.sql",
            "72-users-groups-and-roles.sql",
            "73-privileges.sql",
            "74-assume-role-and-scoped-privileges.sql",
            "75-session-authorization.sql",
            "76-row-level-security.sql",
            "77-masking.sql",
            "78-datashares.sql",
            "79-identity-providers.sql",
            "80-system-catalogs.sql",
            "81-catalog-views.sql",
            "82-information-schema.sql",
            "90-missing-functions.sql",
            "95-serverless.sql");

    private Catalog() {}

    /**
     * Returns the statement by which a superuser of the engine makes one of Redshift.
     *
     * @param storedPassword what is kept of the password, as text
     */
    public static String createSuperuser(String name, String storedPassword) {
        return "CALL redshift_kit.request('create user', postgresql_jsonb_build_object('name', " + literal(name)
                + ", 'password', " + literal(storedPassword) + ", 'createuser', true))";
    }

    /** Returns the statement by which a superuser of the engine makes a user without a password. */
    static String createUser(String name) {
        return "CALL redshift_kit.request('create user', postgresql_jsonb_build_object('name', " + literal(name) + "))";
    }

    /** Returns the statement by which a superuser of the engine changes what is kept of a user's password. */
    static String changePassword(String name, String storedPassword) {
        return "CALL redshift_kit.request('alter user', postgresql_jsonb_build_object('name', " + literal(name)
                + ", 'password', " + literal(storedPassword) + "))";
    }

    /** Returns the query that adds a user to a group; it gives no row if the user is in there already. */
    static String addToGroup(String user, String group) {
        return "SELECT redshift_kit.add_membership(g.id, u.id, false, false)::text FROM (SELECT redshift_kit.known('group', "
                + literal(group) + ") AS id) g, (SELECT redshift_kit.known('user', " + literal(user)
                + ") AS id) u WHERE NOT EXISTS (SELECT FROM pg_auth_members m WHERE m.roleid = g.id AND m.member = u.id)";
    }

    /** Returns the query that takes a user out of a group. */
    static String removeFromGroup(String user, String group) {
        return "SELECT redshift_kit.remove_membership(redshift_kit.identity_id('group', " + literal(group)
                + "), redshift_kit.identity_id('user', " + literal(user) + "))";
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Returns the template for the engine. Reads resources of this library only. */
    public static PostgresTemplate template() {
        return new PostgresTemplate(SCRIPTS.stream().map(Catalog::script).toList());
    }

    private static BootstrapScript script(String name) {
        try (InputStream resource = Catalog.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("script is missing from this library: " + name);
            }
            return new BootstrapScript(name, new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read script " + name, e);
        }
    }
}
