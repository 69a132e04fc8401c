package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.error.SqlError;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is given a right or loses one.
 *
 * @param option whether WITH GRANT OPTION or WITH ADMIN OPTION stands behind
 */
record Grantee(Kind kind, String name, boolean option) {

    private static final String INVALID_GRANT = "0LP01";

    enum Kind {
        USER("user", ""),
        GROUP("group", "group "),
        ROLE("role", "role "),
        PUBLIC("public", ""),
        /** A user, or if there is none of this name a role: GRANT of a role has a form without the word ROLE. */
        ANY("any", "");

        private final String word;
        private final String prefix;

        Kind(String word, String prefix) {
            this.word = word;
            this.prefix = prefix;
        }
    }

    /** Takes grantees with commas between them. */
    static List<Grantee> list(Cursor cursor) {
        List<Grantee> grantees = new ArrayList<>();
        do {
            grantees.add(read(cursor));
        } while (cursor.takeMark(","));
        return grantees;
    }

    /** Takes those a policy is attached to: groups are not among them, and there is nothing to pass on. */
    static List<Grantee> ofPolicy(Cursor cursor) {
        List<Grantee> grantees = new ArrayList<>();
        do {
            grantees.add(oneOfPolicy(cursor));
        } while (cursor.takeMark(","));
        return grantees;
    }

    static Grantee oneOfPolicy(Cursor cursor) {
        if (cursor.at("group")) {
            throw cursor.unexpected();
        }
        Kind kind = kind(cursor);
        return new Grantee(kind, name(cursor, kind), false);
    }

    private static String name(Cursor cursor, Kind kind) {
        return switch (kind) {
            case PUBLIC -> "public";
            case USER -> cursor.user();
            case GROUP, ROLE, ANY -> cursor.name();
        };
    }

    private static Grantee read(Cursor cursor) {
        Kind kind = kind(cursor);
        String name = name(cursor, kind);
        boolean option = cursor.take("with", "grant", "option") || cursor.take("with", "admin", "option");
        if (option && kind != Kind.USER) {
            throw SqlError.of(INVALID_GRANT, "grant options can only be granted to individual users");
        }
        return new Grantee(kind, name, option);
    }

    private static Kind kind(Cursor cursor) {
        if (cursor.take("group")) {
            return Kind.GROUP;
        }
        if (cursor.take("role")) {
            return Kind.ROLE;
        }
        return cursor.take("public") ? Kind.PUBLIC : Kind.USER;
    }

    Grantee orRole() {
        return kind == Kind.USER ? new Grantee(Kind.ANY, name, option) : this;
    }

    /** Returns the name of the engine's role, quoted: which words the engine reserves is not known here. */
    String engineName() {
        return kind == Kind.PUBLIC ? "PUBLIC" : "\"" + (kind.prefix + name).replace("\"", "\"\"") + "\"";
    }

    Arguments arguments() {
        Arguments arguments = new Arguments().with("kind", kind.word).with("name", name);
        return option ? arguments.with("option", true) : arguments;
    }

    static List<Arguments> arguments(List<Grantee> grantees) {
        return grantees.stream().map(Grantee::arguments).toList();
    }
}
