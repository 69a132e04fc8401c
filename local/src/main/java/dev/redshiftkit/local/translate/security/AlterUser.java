package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.local.translate.setting.SettingNames;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.ArrayList;
import java.util.List;

/** ALTER USER (Redshift guide, ALTER USER). The guide's grammar has commas between the options, its examples have none. */
final class AlterUser implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() != StatementKind.ALTER_USER) {
            return;
        }
        Cursor cursor = new Cursor(draft, 2);
        String name = cursor.user();
        Arguments arguments = new Arguments().with("name", name);
        cursor.take("with");
        if (cursor.take("rename", "to")) {
            arguments.with("new_name", cursor.user());
        } else if (cursor.take("reset", "session", "timeout")) {
            arguments.with("session_timeout", 0);
        } else if (cursor.at("set") || cursor.at("reset")) {
            setting(cursor, arguments);
        } else {
            options(cursor, name, arguments);
        }
        cursor.expectEnd();
        Request.write(draft, "alter user", arguments, "ALTER USER");
    }

    private static void options(Cursor cursor, String name, Arguments arguments) {
        UserOptions options = new UserOptions(cursor, name, arguments);
        do {
            if (!options.take()) {
                throw cursor.unexpected();
            }
            cursor.takeMark(",");
        } while (!cursor.atEnd());
    }

    private static void setting(Cursor cursor, Arguments arguments) {
        boolean sets = cursor.take("set");
        if (!sets) {
            cursor.expect("reset");
        }
        String word = cursor.name();
        String setting = SettingNames.forUsers(word)
                .orElseThrow(() -> SqlError.of("42704", "unrecognized configuration parameter \"" + word + "\""));
        arguments.with("setting", setting).with("values", sets ? values(cursor) : List.of());
    }

    /** A list is a value of search_path. What is said of a value is its text: the engine knows what type it needs. */
    private static List<String> values(Cursor cursor) {
        if (!cursor.takeMark("=")) {
            cursor.expect("to");
        }
        if (cursor.take("default")) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        do {
            String sign = cursor.takeMark("-") ? "-" : "";
            Token value = cursor.next();
            values.add(sign + value.value());
        } while (cursor.takeMark(","));
        return values;
    }
}
