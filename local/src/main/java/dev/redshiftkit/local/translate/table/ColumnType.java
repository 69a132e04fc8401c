package dev.redshiftkit.local.translate.table;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.type.TypeNames;

/** ALTER TABLE ALTER COLUMN TYPE, which changes the size of a VARCHAR and nothing else; a procedure checks that and does it. */
final class ColumnType {

    private ColumnType() {}

    static void translate(Draft draft) {
        int action = Names.behind(draft, 2);
        int column = draft.at(action + 1, "column") ? action + 2 : action + 1;
        int behind = TypeNames.translateColumnType(draft, column + 2);
        Names.requireEnd(draft, behind);
        draft.replace(
                0,
                "CALL redshift_kit.alter_column_type(" + EngineLiteral.of(draft.text(2, action)) + ", "
                        + EngineLiteral.of(Names.read(draft, column)) + ", "
                        + EngineLiteral.of(draft.text(column + 2, behind)) + ")");
        draft.delete(1, draft.size());
        draft.answerAs("ALTER TABLE");
        draft.runAlone("ALTER TABLE ALTER COLUMN");
    }
}
