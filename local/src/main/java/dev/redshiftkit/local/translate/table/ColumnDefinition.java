package dev.redshiftkit.local.translate.table;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.type.TypeNames;
import java.util.List;
import java.util.OptionalInt;

/** A column with its type and what is said of it. */
final class ColumnDefinition {

    private static final List<ColumnClause> CLAUSES = List.of(
            new EncodingClause(),
            new KeyWordClause(),
            new IdentityClause(),
            new ColumnConstraint(),
            new CollationClause());

    private ColumnDefinition() {}

    static void take(Draft draft, Range definition, Attributes attributes) {
        String column = Names.read(draft, definition.from());
        int index = TypeNames.translateColumnType(draft, definition.from() + 1);
        while (index < definition.to()) {
            index = takeClause(draft, index, column, attributes);
        }
    }

    private static int takeClause(Draft draft, int index, String column, Attributes attributes) {
        for (ColumnClause clause : CLAUSES) {
            OptionalInt behind = clause.take(draft, index, column, attributes);
            if (behind.isPresent()) {
                return behind.getAsInt();
            }
        }
        return draft.skip(index);
    }
}
