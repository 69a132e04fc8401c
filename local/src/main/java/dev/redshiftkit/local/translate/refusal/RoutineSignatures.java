package dev.redshiftkit.local.translate.refusal;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.Optional;

/** Types of arguments and results of functions and procedures (Redshift guide, CREATE FUNCTION, CREATE PROCEDURE). */
final class RoutineSignatures implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() != StatementKind.CREATE_FUNCTION && draft.kind() != StatementKind.CREATE_PROCEDURE) {
            return;
        }
        int open = 0;
        while (open < draft.size() && !draft.atMark(open, "(")) {
            open++;
        }
        if (open < draft.size()) {
            arguments(draft, open);
            result(draft, draft.skip(open));
        }
    }

    private static void arguments(Draft draft, int open) {
        int close = draft.closing(open);
        int first = open + 1;
        for (int index = first; index <= close; index = draft.skip(index)) {
            if (index == close || draft.atMark(index, ",")) {
                argument(draft, first);
                first = index + 1;
            }
        }
    }

    /** Its name and its mode may be left out. */
    private static void argument(Draft draft, int from) {
        int first = draft.atAny(from, "in", "out", "inout") ? from + 1 : from;
        boolean named = draft.atName(first) && draft.atName(first + 1);
        int type = named && draft.atAny(first + 1, "in", "out", "inout") ? first + 2 : named ? first + 1 : first;
        type(draft, named && draft.atAny(first + 1, "precision", "varying") ? first : type);
    }

    private static void result(Draft draft, int returns) {
        if (!draft.at(returns, "returns")) {
            return;
        }
        if (draft.at(returns + 1, "setof") || draft.at(returns + 1, "table")) {
            throw Refusal.forbidden("function that returns a set", draft.token(returns + 1));
        }
        if (draft.at(returns + 1, "trigger")) {
            throw Refusal.forbidden("trigger function", draft.token(returns + 1));
        }
        type(draft, returns + 1);
    }

    /** Cursors are handed on by name, so a procedure may have one as an argument. */
    private static void type(Draft draft, int index) {
        Optional<SqlError> error =
                ForeignType.at(draft, index).flatMap(foreign -> foreign.errorOfCast(draft.token(index)));
        if (error.isPresent()) {
            throw error.get();
        }
        if (draft.atName(index) && draft.atMark(ForeignType.behindName(draft, index), "[")) {
            int behind = ForeignType.behindName(draft, index);
            throw Refusal.forbidden("type " + draft.text(index, behind) + "[]", draft.token(index));
        }
    }
}
