package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.local.translate.type.TypeNames;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements about datashares but GRANT and REVOKE (Redshift guide, CREATE DATASHARE and those beside it). */
final class Datashares implements Rule {

    @Override
    public void apply(Draft draft) {
        switch (draft.kind()) {
            case CREATE_DATASHARE -> create(draft);
            case ALTER_DATASHARE -> alter(draft);
            case DROP_DATASHARE -> drop(draft);
            case DESCRIBE_DATASHARE -> describe(draft);
            case CREATE_DATABASE -> refuseConsumer(draft);
            default -> {}
        }
    }

    private static void refuseConsumer(Draft draft) {
        for (int index = 3; index < draft.size(); index++) {
            if (draft.at(index, "from", "datashare")) {
                throw Refusal.unsupported("CREATE DATABASE FROM DATASHARE", draft.token(index));
            }
        }
    }

    private static void create(Draft draft) {
        Cursor cursor = new Cursor(draft, 2);
        Arguments arguments = new Arguments().with("name", cursor.name());
        boolean accessible = false;
        if (cursor.take("set") || cursor.at("publicaccessible")) {
            cursor.expect("publicaccessible");
            accessible = truth(cursor);
            cursor.takeMark(",");
        }
        arguments.with("publicly_accessible", accessible).with("managed_by", manager(cursor));
        cursor.expectEnd();
        Request.writeAlone(draft, "create datashare", arguments, "CREATE DATASHARE");
    }

    private static Optional<String> manager(Cursor cursor) {
        if (!cursor.take("managedby")) {
            return Optional.empty();
        }
        cursor.takeMark("=");
        cursor.expect("adx");
        return Optional.of("ADX");
    }

    private static boolean truth(Cursor cursor) {
        cursor.takeMark("=");
        boolean yes = cursor.take("true");
        if (!yes) {
            cursor.expect("false");
        }
        return yes;
    }

    private static void drop(Draft draft) {
        Cursor cursor = new Cursor(draft, 2);
        Arguments arguments = new Arguments().with("name", cursor.name());
        cursor.expectEnd();
        Request.writeAlone(draft, "drop datashare", arguments, "DROP DATASHARE");
    }

    private static void alter(Draft draft) {
        Cursor cursor = new Cursor(draft, 2);
        Arguments arguments = new Arguments().with("name", cursor.name());
        String command = cursor.take("set") ? property(cursor, arguments) : objects(draft, cursor, arguments);
        cursor.expectEnd();
        Request.writeAlone(draft, command, arguments, "ALTER DATASHARE");
    }

    private static String property(Cursor cursor, Arguments arguments) {
        if (cursor.take("publicaccessible")) {
            arguments.with("publicly_accessible", truth(cursor));
            return "alter datashare accessibility";
        }
        cursor.expect("includenew");
        arguments.with("includes_new", truth(cursor));
        cursor.expect("for", "schema");
        arguments.with("schema", cursor.name());
        return "alter datashare include new";
    }

    private static String objects(Draft draft, Cursor cursor, Arguments arguments) {
        boolean adds = cursor.take("add");
        if (!adds) {
            cursor.expect("remove");
        }
        arguments.with("adds", adds);
        if (cursor.take("schema")) {
            arguments.with("schemas", cursor.names());
        } else if (cursor.take("all", "tables", "in", "schema")) {
            arguments.with("all_tables", cursor.names());
        } else if (cursor.take("all", "functions", "in", "schema")) {
            arguments.with("all_functions", cursor.names());
        } else if (cursor.take("function")) {
            arguments.with("functions", functions(draft, cursor));
        } else {
            cursor.expect("table");
            arguments.with("relations", relations(cursor));
        }
        return "alter datashare objects";
    }

    private static List<List<String>> relations(Cursor cursor) {
        List<List<String>> relations = new ArrayList<>();
        do {
            relations.add(cursor.path());
        } while (cursor.takeMark(","));
        return relations;
    }

    private static List<Arguments> functions(Draft draft, Cursor cursor) {
        List<Arguments> functions = new ArrayList<>();
        do {
            Arguments function = new Arguments().with("schema", cursor.name());
            cursor.expectMark(".");
            function.with("function", cursor.name()).with("types", types(draft, cursor));
            functions.add(function);
        } while (cursor.takeMark(","));
        return functions;
    }

    private static String types(Draft draft, Cursor cursor) {
        int open = cursor.index();
        cursor.expectMark("(");
        int close = draft.closing(open);
        for (int index = open + 1; index < close; index++) {
            if (index == open + 1 || draft.atMark(index - 1, ",")) {
                TypeNames.translateColumnType(draft, index);
            }
        }
        while (cursor.index() <= close) {
            cursor.skip();
        }
        return draft.text(open + 1, close);
    }

    /** {@code DESC DATASHARE share OF ACCOUNT 'account' NAMESPACE 'namespace'}: with OF it is one that others share. */
    private static void describe(Draft draft) {
        Cursor cursor = new Cursor(draft, 2);
        String arguments = EngineLiteral.of(cursor.name());
        if (cursor.take("of")) {
            if (cursor.take("account")) {
                literal(draft, cursor);
            }
            cursor.expect("namespace");
            arguments += ", " + EngineLiteral.of(literal(draft, cursor));
        }
        cursor.expectEnd();
        Request.replace(draft, "SELECT * FROM redshift_kit.desc_datashare(" + arguments + ")");
    }

    private static String literal(Draft draft, Cursor cursor) {
        return draft.atKind(cursor.index(), TokenKind.NUMBER) ? cursor.next().text() : cursor.string();
    }
}
