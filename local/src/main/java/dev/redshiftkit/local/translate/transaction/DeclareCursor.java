package dev.redshiftkit.local.translate.transaction;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;

/**
 * DECLARE of a cursor, of which a session has one (Redshift guide, DECLARE). FETCH FORWARD 0 gives the last row once more:
 * for the engine that means to go back.
 */
final class DeclareCursor implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() != StatementKind.DECLARE) {
            return;
        }
        Names.read(draft, 1);
        if (!draft.at(2, "cursor", "for")) {
            throw Refusal.syntax(draft.require(draft.at(2, "cursor") ? 3 : 2));
        }
        draft.require(4);
        draft.insertBefore(2, "SCROLL ");
        draft.runBefore("CALL redshift_kit.require_no_cursor()");
    }
}
