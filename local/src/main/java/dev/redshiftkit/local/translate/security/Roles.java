package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;

/** CREATE ROLE, ALTER ROLE and DROP ROLE. */
final class Roles implements Rule {

    @Override
    public void apply(Draft draft) {
        switch (draft.kind()) {
            case CREATE_ROLE -> create(draft);
            case ALTER_ROLE -> alter(draft);
            case DROP_ROLE -> drop(draft);
            default -> {}
        }
    }

    private static void create(Draft draft) {
        Cursor cursor = new Cursor(draft, 2);
        Arguments arguments = new Arguments().with("name", cursor.name());
        if (cursor.take("externalid")) {
            arguments.with("external_id", cursor.user());
        }
        cursor.expectEnd();
        Request.write(draft, "create role", arguments, "CREATE ROLE");
    }

    private static void alter(Draft draft) {
        Cursor cursor = new Cursor(draft, 2);
        Arguments arguments = new Arguments().with("name", cursor.name());
        cursor.take("with");
        do {
            if (cursor.take("rename", "to")) {
                arguments.with("new_name", cursor.name());
            } else if (cursor.take("owner", "to")) {
                arguments.with("owner", cursor.user());
            } else {
                cursor.expect("externalid", "to");
                arguments.with("external_id", cursor.user());
            }
            cursor.takeMark(",");
        } while (!cursor.atEnd());
        Request.write(draft, "alter role", arguments, "ALTER ROLE");
    }

    private static void drop(Draft draft) {
        Cursor cursor = new Cursor(draft, 2);
        Arguments arguments = new Arguments().with("name", cursor.name());
        boolean force = cursor.take("force");
        if (!force) {
            cursor.take("restrict");
        }
        cursor.expectEnd();
        Request.write(draft, "drop role", arguments.with("force", force), "DROP ROLE");
    }
}
