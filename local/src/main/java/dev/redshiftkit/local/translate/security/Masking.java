package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import java.util.ArrayList;
import java.util.List;

/** Policies of dynamic data masking (Redshift guide, "Dynamic data masking"). */
final class Masking implements Rule {

    @Override
    public void apply(Draft draft) {
        switch (draft.kind()) {
            case CREATE_MASKING_POLICY -> create(draft);
            case ALTER_MASKING_POLICY -> alter(draft);
            case DROP_MASKING_POLICY -> drop(draft);
            case ATTACH_MASKING_POLICY -> attach(draft);
            case DETACH_MASKING_POLICY -> detach(draft);
            default -> {}
        }
    }

    private static void create(Draft draft) {
        Cursor cursor = new Cursor(draft, 3);
        Arguments arguments = new Arguments().with("if_not_exists", cursor.take("if", "not", "exists"));
        arguments.with("name", cursor.name());
        cursor.expect("with");
        arguments.with("columns", PolicyColumns.read(draft, cursor));
        arguments.with("expressions", expressions(draft, cursor));
        cursor.expectEnd();
        Request.write(draft, "create masking policy", arguments, "CREATE MASKING POLICY");
    }

    private static List<String> expressions(Draft draft, Cursor cursor) {
        cursor.expect("using");
        int open = cursor.index();
        cursor.expectMark("(");
        if (draft.closing(open) >= draft.size()) {
            throw cursor.unexpected();
        }
        List<String> expressions = split(draft, open + 1, draft.closing(open));
        while (cursor.index() <= draft.closing(open)) {
            cursor.skip();
        }
        return expressions;
    }

    /** A policy for several columns has a tuple of expressions, with parentheses of its own or without. */
    private static List<String> split(Draft draft, int from, int to) {
        if (draft.atMark(from, "(") && draft.closing(from) == to - 1) {
            return split(draft, from + 1, to - 1);
        }
        List<String> expressions = new ArrayList<>();
        int start = from;
        for (int index = from; index < to; index = draft.skip(index)) {
            if (draft.atMark(index, ",")) {
                expressions.add(draft.text(start, index));
                start = index + 1;
            }
        }
        expressions.add(draft.text(start, to));
        return expressions;
    }

    private static void alter(Draft draft) {
        Cursor cursor = new Cursor(draft, 3);
        Arguments arguments = new Arguments().with("name", cursor.name());
        arguments.with("expressions", expressions(draft, cursor));
        cursor.expectEnd();
        Request.write(draft, "alter masking policy", arguments, "ALTER MASKING POLICY");
    }

    private static void drop(Draft draft) {
        Cursor cursor = new Cursor(draft, 3);
        Arguments arguments = new Arguments().with("if_exists", cursor.take("if", "exists"));
        arguments.with("name", cursor.name());
        cursor.expectEnd();
        Request.write(draft, "drop masking policy", arguments, "DROP MASKING POLICY");
    }

    private static void attach(Draft draft) {
        Cursor cursor = new Cursor(draft, 3);
        Arguments arguments = target(cursor);
        if (cursor.take("using")) {
            arguments.with("inputs", cursor.columns());
        }
        cursor.expect("to");
        arguments.with("grantee", Grantee.oneOfPolicy(cursor).arguments());
        if (cursor.take("priority")) {
            arguments.with("priority", cursor.number());
        }
        cursor.expectEnd();
        Request.write(draft, "attach masking policy", arguments, "ATTACH MASKING POLICY");
    }

    private static Arguments target(Cursor cursor) {
        Arguments arguments = new Arguments().with("name", cursor.name());
        cursor.expect("on");
        cursor.take("table");
        return arguments.with("relation", cursor.path()).with("outputs", cursor.columns());
    }

    private static void detach(Draft draft) {
        Cursor cursor = new Cursor(draft, 3);
        Arguments arguments = target(cursor);
        cursor.expect("from");
        arguments.with("grantee", Grantee.oneOfPolicy(cursor).arguments());
        cursor.expectEnd();
        Request.write(draft, "detach masking policy", arguments, "DETACH MASKING POLICY");
    }
}
