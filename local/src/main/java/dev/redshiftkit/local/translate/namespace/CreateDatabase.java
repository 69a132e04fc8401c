package dev.redshiftkit.local.translate.namespace;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;

/** CREATE DATABASE (Redshift guide, CREATE DATABASE). Those made of a datashare or of a catalogue elsewhere are not its concern. */
final class CreateDatabase implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() != StatementKind.CREATE_DATABASE) {
            return;
        }
        Names.read(draft, 2);
        int first = draft.at(3, "with") ? 4 : 3;
        if (!draft.atAny(first, "from", "permissions")) {
            translate(draft, first);
        }
    }

    private static void translate(Draft draft, int first) {
        StringBuilder options = new StringBuilder();
        String isolation = "";
        int index = first;
        while (index < draft.size()) {
            DatabaseOption option = DatabaseOption.read(draft, index);
            options.append(option.engineText().isEmpty() ? "" : " " + option.engineText());
            isolation = option.isolation().isEmpty() ? isolation : option.isolation();
            index = option.end();
        }
        String database = draft.text(2, 3);
        draft.delete(3, draft.size());
        if (!options.isEmpty()) {
            draft.insertAfter(2, " WITH" + options);
        }
        if (isolation.equals("SERIALIZABLE")) {
            draft.runBehind(DatabaseOption.keepIsolation(database, isolation));
        }
    }
}
