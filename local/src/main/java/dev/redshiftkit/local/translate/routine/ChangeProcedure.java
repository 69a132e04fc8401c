package dev.redshiftkit.local.translate.routine;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.stream.Collectors;

/** DROP and ALTER PROCEDURE: a procedure is told by its input arguments alone, of which the engine counts more. */
final class ChangeProcedure implements Rule {

    private final Pieces pieces;

    ChangeProcedure(Pieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public void apply(Draft draft) {
        if (draft.kind() == StatementKind.DROP_PROCEDURE) {
            drop(draft);
        } else if (draft.kind() == StatementKind.ALTER_PROCEDURE) {
            alter(draft);
        }
    }

    private void drop(Draft draft) {
        Names.read(draft, 2);
        int open = Names.behind(draft, 2);
        if (!draft.atMark(open, "(")) {
            throw Refusal.syntax(draft.require(open));
        }
        Names.requireEnd(draft, draft.skip(open));
        replace(draft, open, "DROP PROCEDURE %s", "DROP PROCEDURE");
    }

    private void alter(Draft draft) {
        Names.read(draft, 2);
        int open = Names.behind(draft, 2);
        int action = draft.atMark(open, "(") ? draft.skip(open) : open;
        boolean known = draft.at(action, "rename", "to") || draft.at(action, "owner", "to");
        if (!known) {
            throw Refusal.syntax(draft.require(action));
        }
        Names.read(draft, action + 2);
        Names.requireEnd(draft, action + 3);
        replace(draft, open, "ALTER PROCEDURE %s " + draft.text(action, action + 3), "ALTER PROCEDURE");
    }

    private void replace(Draft draft, int open, String change, String tag) {
        String call = "CALL redshift_kit.change_procedure(" + EngineLiteral.of(draft.text(2, open)) + ", "
                + types(draft, open) + ", " + EngineLiteral.of(change) + ")";
        draft.replace(0, call);
        draft.delete(1, draft.size());
        draft.answerAs(tag);
    }

    private String types(Draft draft, int open) {
        if (!draft.atMark(open, "(")) {
            return "NULL";
        }
        return Argument.list(draft, open, pieces).stream()
                .filter(Argument::isInput)
                .map(argument -> EngineLiteral.of(argument.type()))
                .collect(Collectors.joining(", ", "ARRAY[", "]::text[]"));
    }
}
