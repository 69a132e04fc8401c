package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.sql.statement.Statement;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names of tables that a masking policy may be attached to, without their schemas and in lower case. That one is no longer
 * there, or never was because the statement failed, does no harm: the database knows what to mask.
 */
public record MaskedNames(Set<String> names) {

    public static final MaskedNames NONE = new MaskedNames(Set.of());

    boolean contains(String name) {
        return names.contains(name);
    }

    /** Returns what there may be once the statement has run. */
    public MaskedNames after(Statement statement) {
        StatementKind kind = statement.kind();
        if (kind == StatementKind.ATTACH_MASKING_POLICY) {
            Cursor cursor = new Cursor(Draft.of(statement), 3);
            cursor.name();
            cursor.expect("on");
            cursor.take("table");
            return with(last(cursor.path()));
        }
        return kind == StatementKind.ALTER_TABLE ? afterRename(new Cursor(Draft.of(statement), 2)) : this;
    }

    private MaskedNames afterRename(Cursor cursor) {
        cursor.take("if", "exists");
        boolean masked = contains(last(cursor.path()));
        return masked && cursor.take("rename", "to") ? with(cursor.name()) : this;
    }

    private MaskedNames with(String name) {
        if (contains(name)) {
            return this;
        }
        Set<String> more = new TreeSet<>(names);
        more.add(name);
        return new MaskedNames(Set.copyOf(more));
    }

    private static String last(List<String> path) {
        return path.get(path.size() - 1);
    }
}
