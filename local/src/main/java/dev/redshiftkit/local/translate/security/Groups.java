package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import java.util.ArrayList;
import java.util.List;

/** CREATE GROUP, ALTER GROUP and DROP GROUP. */
final class Groups implements Rule {

    @Override
    public void apply(Draft draft) {
        switch (draft.kind()) {
            case CREATE_GROUP -> create(draft);
            case ALTER_GROUP -> alter(draft);
            case DROP_GROUP -> drop(draft);
            default -> {}
        }
    }

    private static void create(Draft draft) {
        Cursor cursor = new Cursor(draft, 2);
        Arguments arguments = new Arguments().with("name", cursor.name());
        cursor.take("with");
        List<String> users = new ArrayList<>();
        while (cursor.take("user")) {
            users.addAll(members(cursor));
        }
        cursor.expectEnd();
        Request.write(draft, "create group", arguments.with("users", users), "CREATE GROUP");
    }

    /** Between two names there is a comma, and perhaps USER once more (Redshift guide, CREATE GROUP). */
    private static List<String> members(Cursor cursor) {
        List<String> users = new ArrayList<>();
        do {
            cursor.take("user");
            users.add(cursor.user());
        } while (cursor.takeMark(","));
        return users;
    }

    private static void alter(Draft draft) {
        Cursor cursor = new Cursor(draft, 2);
        Arguments arguments = new Arguments().with("name", cursor.name());
        if (cursor.take("add", "user")) {
            arguments.with("add", cursor.users());
        } else if (cursor.take("drop", "user")) {
            arguments.with("drop", cursor.users());
        } else {
            cursor.expect("rename", "to");
            arguments.with("new_name", cursor.name());
        }
        cursor.expectEnd();
        Request.write(draft, "alter group", arguments, "ALTER GROUP");
    }

    private static void drop(Draft draft) {
        Cursor cursor = new Cursor(draft, 2);
        Arguments arguments = new Arguments().with("name", cursor.name());
        cursor.expectEnd();
        Request.write(draft, "drop group", arguments, "DROP GROUP");
    }
}
