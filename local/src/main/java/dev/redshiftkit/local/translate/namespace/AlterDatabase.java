package dev.redshiftkit.local.translate.namespace;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;

/** ALTER DATABASE (Redshift guide, ALTER DATABASE). */
final class AlterDatabase implements Rule {

    private static final String COMMAND = "ALTER DATABASE";

    @Override
    public void apply(Draft draft) {
        if (draft.kind() != StatementKind.ALTER_DATABASE) {
            return;
        }
        String database = Names.read(draft, 2);
        if (draft.at(3, "rename", "to") || draft.at(3, "owner", "to")) {
            Names.read(draft, 5);
            Names.requireEnd(draft, 6);
        } else if (draft.atAny(3, "connection", "collate", "isolation")) {
            alter(draft, database);
        } else {
            throw Refusal.syntax(draft.require(3));
        }
    }

    private static void alter(Draft draft, String database) {
        DatabaseOption option = DatabaseOption.read(draft, 3);
        Names.requireEnd(draft, option.end());
        if (option.isolation().isEmpty()) {
            // Case-sensitive is what every database is.
            String change = option.engineText().isEmpty() ? "CONNECTION LIMIT -1" : option.engineText();
            draft.delete(3, draft.size());
            draft.insertAfter(2, " WITH " + change);
        } else {
            draft.replace(
                    0,
                    "CALL redshift_kit.alter_database_isolation(" + EngineLiteral.of(database) + ", "
                            + EngineLiteral.of(option.isolation()) + ")");
            draft.delete(1, draft.size());
            draft.answerAs(COMMAND);
            draft.runAlone(COMMAND);
        }
    }
}
