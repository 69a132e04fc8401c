package dev.redshiftkit.local.translate.table;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.table.Key.Kind;
import dev.redshiftkit.local.translate.table.Key.Reference;
import java.util.List;
import java.util.Optional;

/** A key that stands on its own, in a table definition or behind ALTER TABLE ADD. */
final class TableConstraint {

    private TableConstraint() {}

    static boolean isAt(Draft draft, int index) {
        return draft.atAny(index, "constraint", "unique")
                || draft.at(index, "primary", "key")
                || draft.at(index, "foreign", "key");
    }

    /** Notes the key that begins at the index; the tokens stay. */
    static void take(Draft draft, int index, Attributes attributes) {
        boolean named = draft.at(index, "constraint");
        Optional<String> name = named ? Optional.of(Names.read(draft, index + 1)) : Optional.empty();
        attributes.key(key(draft, named ? index + 2 : index, name));
    }

    private static Key key(Draft draft, int index, Optional<String> name) {
        if (draft.at(index, "primary", "key")) {
            return new Key(Kind.PRIMARY, name, Names.columns(draft, index + 2), Optional.empty());
        }
        if (draft.at(index, "unique")) {
            return new Key(Kind.UNIQUE, name, Names.columns(draft, index + 1), Optional.empty());
        }
        if (draft.at(index, "foreign", "key")) {
            int references = draft.skip(index + 2);
            return new Key(
                    Kind.FOREIGN, name, Names.columns(draft, index + 2), Optional.of(reference(draft, references)));
        }
        throw Refusal.syntax(draft.require(index));
    }

    /** Reads what stands behind REFERENCES, which is at the index. */
    static Reference reference(Draft draft, int index) {
        if (!draft.at(index, "references")) {
            throw Refusal.syntax(draft.require(index));
        }
        int behind = Names.behind(draft, index + 1);
        List<String> columns = draft.atMark(behind, "(") ? Names.columns(draft, behind) : List.of();
        return new Reference(draft.text(index + 1, behind), columns);
    }
}
