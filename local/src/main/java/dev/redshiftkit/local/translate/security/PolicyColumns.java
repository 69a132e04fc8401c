package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.type.TypeNames;
import java.util.ArrayList;
import java.util.List;

/** The columns behind WITH in CREATE RLS POLICY and CREATE MASKING POLICY, with types of the engine. */
final class PolicyColumns {

    private PolicyColumns() {}

    /** Takes the list and its parentheses. */
    static List<Arguments> read(Draft draft, Cursor cursor) {
        int close = draft.closing(cursor.index());
        cursor.expectMark("(");
        List<Arguments> columns = new ArrayList<>();
        do {
            columns.add(column(draft, cursor, close));
        } while (cursor.takeMark(","));
        cursor.expectMark(")");
        return columns;
    }

    private static Arguments column(Draft draft, Cursor cursor, int close) {
        String name = cursor.name();
        int type = cursor.index();
        TypeNames.translateColumnType(draft, type);
        while (cursor.index() < close && !cursor.atMark(",")) {
            cursor.skip();
        }
        return new Arguments().with("name", name).with("type", draft.text(type, cursor.index()));
    }
}
