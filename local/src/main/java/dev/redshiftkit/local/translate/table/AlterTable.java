package dev.redshiftkit.local.translate.table;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.local.translate.type.TypeNames;

/**
 * ALTER TABLE (Redshift guide, ALTER TABLE). Actions that only change what the engine does not keep become an action that
 * changes nothing, with the comment behind it, so that rights are checked and the command tag is right.
 */
final class AlterTable implements Rule {

    private static final String NO_ACTION = "RESET (fillfactor)";

    @Override
    public void apply(Draft draft) {
        switch (draft.kind()) {
            case ALTER_TABLE_APPEND -> throw Refusal.unsupported("ALTER TABLE APPEND", draft.token(0));
            case ALTER_EXTERNAL_TABLE -> throw Refusal.unsupported("ALTER TABLE of an external table", draft.token(0));
            case ALTER_TABLE, ALTER_TABLE_COLUMN_TYPE -> translate(draft, Names.behind(draft, 2));
            default -> {}
        }
    }

    private static void translate(Draft draft, int action) {
        Attributes attributes = new Attributes();
        if (draft.at(action, "add")) {
            add(draft, action, attributes);
        } else if (draft.at(action, "drop", "constraint")) {
            attributes.droppedKey(Names.read(draft, action + 2));
            withoutAction(draft, action);
        } else if (draft.at(action, "alter")) {
            alter(draft, action, attributes);
        }
        draft.append(attributes.comment());
    }

    private static void add(Draft draft, int action, Attributes attributes) {
        if (TableConstraint.isAt(draft, action + 1)) {
            TableConstraint.take(draft, action + 1, attributes);
            withoutAction(draft, action);
        } else {
            int column = draft.at(action + 1, "column") ? action + 2 : action + 1;
            ColumnDefinition.take(draft, new Range(column, draft.size()), attributes);
        }
    }

    private static void alter(Draft draft, int action, Attributes attributes) {
        int column = draft.at(action + 1, "column") ? action + 2 : action + 1;
        if (draft.at(column + 1, "type")) {
            TypeNames.translateColumnType(draft, column + 2);
        } else if (takeAttributes(draft, action, attributes)) {
            withoutAction(draft, action);
        }
    }

    /** Several actions may stand here, parted by commas, each with its ALTER. */
    private static boolean takeAttributes(Draft draft, int first, Attributes attributes) {
        int index = first;
        while (draft.at(index, "alter")) {
            int behind = takeAttribute(draft, index + 1, attributes);
            if (behind == index + 1) {
                return false;
            }
            index = draft.atMark(behind, ",") ? behind + 1 : behind;
        }
        if (index < draft.size()) {
            throw Refusal.syntax(draft.token(index));
        }
        return true;
    }

    private static int takeAttribute(Draft draft, int index, Attributes attributes) {
        int column = draft.at(index, "column") ? index + 1 : index;
        if (draft.at(column + 1, "encode")) {
            attributes.encoding(Names.read(draft, column), Encodings.read(draft, column + 2));
            return column + 3;
        }
        int behind = TableClauses.clause(draft, index, attributes);
        boolean keyFollows = draft.at(index, "diststyle", "key") && draft.at(behind, "distkey");
        return keyFollows ? TableClauses.clause(draft, behind, attributes) : behind;
    }

    private static void withoutAction(Draft draft, int action) {
        draft.replace(action, NO_ACTION);
        draft.delete(action + 1, draft.size());
    }
}
