package dev.redshiftkit.local.translate.table;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.lex.Token;

/**
 * ALTER TABLE (Redshift guide, ALTER TABLE), in the forms Redshift has and no others. Actions that only change what the
 * engine does not keep become an action that changes nothing, with the comment behind it, so that rights are checked and the
 * command tag is right.
 */
final class AlterTable implements Rule {

    private static final String NO_ACTION = "RESET (fillfactor)";

    @Override
    public void apply(Draft draft) {
        switch (draft.kind()) {
            case ALTER_TABLE_APPEND -> AppendTable.translate(draft);
            case ALTER_TABLE_COLUMN_TYPE -> ColumnType.translate(draft);
            case ALTER_EXTERNAL_TABLE -> throw Refusal.unsupported("ALTER TABLE of an external table", draft.token(0));
            case ALTER_TABLE -> translate(draft, Names.behind(draft, 2));
            default -> {}
        }
    }

    private static void translate(Draft draft, int action) {
        if (draft.at(2, "if", "exists")) {
            throw Refusal.syntax(draft.token(2));
        }
        Token word = draft.require(action);
        if (draft.at(action, "add")) {
            add(draft, action);
        } else if (draft.at(action, "drop")) {
            drop(draft, action);
        } else if (draft.at(action, "rename")) {
            rename(draft, action);
        } else if (draft.at(action, "alter")) {
            alter(draft, action);
        } else if (!draft.at(action, "owner", "to") && !isSecurity(draft, action)) {
            throw Refusal.syntax(word);
        }
    }

    /** Row-level security and masking are not about the table's definition. */
    private static boolean isSecurity(Draft draft, int action) {
        return draft.at(action, "row", "level", "security") || draft.at(action, "masking");
    }

    private static void add(Draft draft, int action) {
        Attributes attributes = new Attributes();
        if (TableConstraint.isAt(draft, action + 1)) {
            TableConstraint.take(draft, action + 1, attributes);
            withoutAction(draft, action);
        } else {
            AddedColumn.take(draft, draft.at(action + 1, "column") ? action + 2 : action + 1, attributes);
        }
        draft.append(attributes.comment());
    }

    private static void drop(Draft draft, int action) {
        Attributes attributes = new Attributes();
        if (draft.at(action + 1, "constraint")) {
            attributes.droppedKey(Names.read(draft, action + 2));
            requireEndOfDrop(draft, action + 3);
            withoutAction(draft, action);
        } else {
            int column = draft.at(action + 1, "column") ? action + 2 : action + 1;
            Names.read(draft, column);
            requireEndOfDrop(draft, column + 1);
            if (!draft.at(column + 1, "cascade")) {
                attributes.restrict();
            }
        }
        draft.append(attributes.comment());
    }

    private static void requireEndOfDrop(Draft draft, int index) {
        Names.requireEnd(draft, draft.atAny(index, "restrict", "cascade") ? index + 1 : index);
    }

    private static void rename(Draft draft, int action) {
        int to = draft.at(action + 1, "to") ? action + 1 : draft.at(action + 1, "column") ? action + 3 : action + 2;
        String name = Names.read(draft, to + 1);
        boolean temporary = draft.token(Names.behind(draft, 2) - 1).value().startsWith("#");
        if (to == action + 1 && name.startsWith("#") && !temporary) {
            throw Refusal.forbidden("renaming a permanent table to a temporary name", draft.token(to + 1));
        }
        Names.requireEnd(draft, to + 2);
    }

    private static void alter(Draft draft, int action) {
        Attributes attributes = new Attributes();
        takeAttributes(draft, action, attributes);
        withoutAction(draft, action);
        draft.append(attributes.comment());
    }

    /** Several actions may stand here, parted by commas, each with its ALTER. */
    private static void takeAttributes(Draft draft, int first, Attributes attributes) {
        int index = first;
        boolean more = true;
        while (more) {
            if (!draft.at(index, "alter")) {
                throw Refusal.syntax(draft.require(index));
            }
            index = takeAttribute(draft, index + 1, attributes);
            more = draft.atMark(index, ",");
            index = more ? index + 1 : index;
        }
        Names.requireEnd(draft, index);
    }

    private static int takeAttribute(Draft draft, int index, Attributes attributes) {
        int column = draft.at(index, "column") ? index + 1 : index;
        if (draft.at(column + 1, "encode")) {
            attributes.encoding(Names.read(draft, column), Encodings.read(draft, column + 2));
            return column + 3;
        }
        boolean known =
                draft.atAny(index, "distkey", "diststyle", "compound", "sortkey") || draft.at(index, "encode", "auto");
        if (!known) {
            throw Refusal.syntax(draft.require(column > index ? column + 1 : index));
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
