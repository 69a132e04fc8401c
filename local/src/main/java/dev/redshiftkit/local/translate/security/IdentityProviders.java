package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import java.util.regex.Pattern;

/** Statements about identity providers (Redshift guide, CREATE IDENTITY PROVIDER and those beside it). */
final class IdentityProviders implements Rule {

    private static final Pattern SECRET = Pattern.compile("(\"client_secret\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*+\"");

    @Override
    public void apply(Draft draft) {
        switch (draft.kind()) {
            case CREATE_IDENTITY_PROVIDER -> create(draft);
            case ALTER_IDENTITY_PROVIDER -> alter(draft);
            case DROP_IDENTITY_PROVIDER -> drop(draft);
            case DESCRIBE_IDENTITY_PROVIDER -> describe(draft);
            default -> {}
        }
    }

    private static void create(Draft draft) {
        Cursor cursor = new Cursor(draft, 3);
        Arguments arguments = new Arguments().with("name", cursor.name());
        cursor.expect("type");
        if (!cursor.at("azure")) {
            throw Refusal.unsupported("IDENTITY PROVIDER of a TYPE other than azure", draft.require(cursor.index()));
        }
        arguments.with("type", cursor.name());
        cursor.expect("namespace");
        arguments.with("namespace", cursor.string());
        cursor.expect("parameters");
        arguments.with("parameters", withoutSecret(cursor.string()));
        cursor.expectEnd();
        Request.write(draft, "create identity provider", arguments, "CREATE IDENTITY PROVIDER");
    }

    /** Nobody here could use it, and what the engine gets may be in its log. */
    private static String withoutSecret(String parameters) {
        return SECRET.matcher(parameters).replaceAll("$1\"\"");
    }

    private static void alter(Draft draft) {
        Cursor cursor = new Cursor(draft, 3);
        Arguments arguments = new Arguments().with("name", cursor.name());
        if (cursor.take("parameters")) {
            arguments.with("parameters", withoutSecret(cursor.string()));
        } else {
            boolean enabled = cursor.take("enable");
            if (!enabled) {
                cursor.expect("disable");
            }
            arguments.with("enabled", enabled);
        }
        cursor.expectEnd();
        Request.write(draft, "alter identity provider", arguments, "ALTER IDENTITY PROVIDER");
    }

    private static void drop(Draft draft) {
        Cursor cursor = new Cursor(draft, 3);
        Arguments arguments = new Arguments().with("name", cursor.name());
        cursor.take("cascade");
        cursor.expectEnd();
        Request.write(draft, "drop identity provider", arguments, "DROP IDENTITY PROVIDER");
    }

    private static void describe(Draft draft) {
        Cursor cursor = new Cursor(draft, 3);
        String name = EngineLiteral.of(cursor.name());
        cursor.expectEnd();
        Request.replace(draft, "SELECT * FROM redshift_kit.desc_identity_provider(" + name + ")");
    }
}
