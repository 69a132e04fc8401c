package dev.redshiftkit.local.translate.table;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.table.Key.Kind;
import dev.redshiftkit.local.translate.table.Key.Reference;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** PRIMARY KEY, UNIQUE or REFERENCES behind a column. Of all three only NOT NULL, which a primary key implies, is enforced. */
final class ColumnConstraint implements ColumnClause {

    @Override
    public OptionalInt take(Draft draft, int index, String column, Attributes attributes) {
        boolean named = draft.at(index, "constraint");
        int first = named ? index + 2 : index;
        Optional<String> name = named ? Optional.of(Names.read(draft, index + 1)) : Optional.empty();
        OptionalInt behind =
                takeKey(draft, first, new Key(Kind.UNIQUE, name, List.of(column), Optional.empty()), attributes);
        if (named && behind.isPresent()) {
            draft.delete(index, first);
        }
        return behind;
    }

    private static OptionalInt takeKey(Draft draft, int index, Key key, Attributes attributes) {
        if (draft.at(index, "primary", "key")) {
            attributes.key(new Key(Kind.PRIMARY, key.name(), key.columns(), Optional.empty()));
            draft.replace(index, "NOT NULL");
            draft.delete(index + 1, index + 2);
            return OptionalInt.of(index + 2);
        }
        if (draft.at(index, "unique")) {
            attributes.key(key);
            draft.delete(index, index + 1);
            return OptionalInt.of(index + 1);
        }
        return draft.at(index, "references") ? takeReference(draft, index, key, attributes) : OptionalInt.empty();
    }

    private static OptionalInt takeReference(Draft draft, int index, Key key, Attributes attributes) {
        Reference reference = TableConstraint.reference(draft, index);
        attributes.key(new Key(Kind.FOREIGN, key.name(), key.columns(), Optional.of(reference)));
        int behind = Names.behind(draft, index + 1);
        behind = draft.atMark(behind, "(") ? draft.skip(behind) : behind;
        draft.delete(index, behind);
        return OptionalInt.of(behind);
    }
}
