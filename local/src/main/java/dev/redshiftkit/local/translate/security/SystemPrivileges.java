package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Privileges to run commands, granted to roles (Redshift guide, "System permissions for RBAC"). */
final class SystemPrivileges {

    private static final List<String> ALL = List.of(
            "access catalog",
            "access system table",
            "alter datashare",
            "alter default privileges",
            "alter table",
            "alter user",
            "analyze",
            "cancel",
            "create datashare",
            "create library",
            "create model",
            "create or replace external function",
            "create or replace function",
            "create or replace procedure",
            "create or replace view",
            "create role",
            "create schema",
            "create table",
            "create user",
            "drop datashare",
            "drop function",
            "drop library",
            "drop model",
            "drop procedure",
            "drop role",
            "drop schema",
            "drop table",
            "drop user",
            "drop view",
            "explain masking",
            "explain rls",
            "ignore rls",
            "truncate table",
            "vacuum");

    private SystemPrivileges() {}

    /** Whether one of these privileges, or ALL of them, stands here. */
    static boolean areAt(Draft draft, int index) {
        return draft.at(index, "all") || at(draft, index).isPresent();
    }

    private static Optional<String> at(Draft draft, int index) {
        return ALL.stream()
                .filter(privilege -> draft.at(index, words(privilege)))
                .findFirst();
    }

    private static String[] words(String privilege) {
        return privilege.split(" ", -1);
    }

    static void translate(GrantStatement statement) {
        Draft draft = statement.draft();
        Cursor cursor = new Cursor(draft, statement.first());
        List<String> privileges = privileges(draft, cursor);
        cursor.expect(statement.gives() ? "to" : "from");
        List<Grantee> grantees = Grantee.list(cursor);
        statement.expectEnd(cursor);
        requireRoles(draft, privileges, grantees);
        Arguments arguments =
                new Arguments().with("privileges", privileges).with("grantees", Grantee.arguments(grantees));
        String command = statement.gives() ? "grant system privileges" : "revoke system privileges";
        Request.write(draft, command, arguments, statement.tag());
    }

    private static List<String> privileges(Draft draft, Cursor cursor) {
        if (cursor.take("all")) {
            cursor.take("privileges");
            return ALL.stream()
                    .map(privilege -> privilege.toUpperCase(Locale.ROOT))
                    .toList();
        }
        List<String> privileges = new ArrayList<>();
        do {
            String privilege = at(draft, cursor.index()).orElseThrow(cursor::unexpected);
            cursor.expect(words(privilege));
            privileges.add(privilege.toUpperCase(Locale.ROOT));
        } while (cursor.takeMark(","));
        return privileges;
    }

    /** Only what concerns policies is granted to users, too. CREATE MODEL to others is a right that there is no use for. */
    private static void requireRoles(Draft draft, List<String> privileges, List<Grantee> grantees) {
        boolean forUsers =
                privileges.stream().allMatch(privilege -> privilege.endsWith(" RLS") || privilege.endsWith(" MASKING"));
        boolean fits = grantees.stream()
                .allMatch(grantee ->
                        grantee.kind() == Grantee.Kind.ROLE || (forUsers && grantee.kind() == Grantee.Kind.USER));
        if (!fits && privileges.equals(List.of("CREATE MODEL"))) {
            throw Refusal.unsupported("CREATE MODEL as a privilege of a user", draft.token(0));
        }
        if (!fits) {
            throw Refusal.syntax(draft.token(draft.size() - 1));
        }
    }
}
