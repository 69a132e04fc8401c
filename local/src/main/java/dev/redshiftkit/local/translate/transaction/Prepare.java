package dev.redshiftkit.local.translate.transaction;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.local.translate.type.TypeNames;
import dev.redshiftkit.sql.statement.Statement;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/** PREPARE of a query or a change of rows, which is translated as if it stood alone (Redshift guide, PREPARE). */
final class Prepare implements Rule {

    private static final Set<StatementKind> PREPARED =
            EnumSet.of(StatementKind.SELECT, StatementKind.INSERT, StatementKind.UPDATE, StatementKind.DELETE);

    private final Function<Statement, Draft> translator;

    Prepare(Function<Statement, Draft> translator) {
        this.translator = translator;
    }

    @Override
    public void apply(Draft draft) {
        if (draft.kind() != StatementKind.PREPARE) {
            return;
        }
        Names.read(draft, 1);
        int as = draft.atMark(2, "(") ? behindTypes(draft) : 2;
        if (!draft.at(as, "as")) {
            throw Refusal.syntax(draft.require(as));
        }
        draft.require(as + 1);
        Statement prepared = draft.part(as + 1, draft.size());
        if (!PREPARED.contains(prepared.kind())) {
            throw Refusal.syntax(draft.token(as + 1));
        }
        String sql = translator.apply(prepared).text();
        if (!sql.equals(prepared.text())) {
            draft.delete(as + 2, draft.size());
            draft.replace(as + 1, sql);
        }
    }

    private static int behindTypes(Draft draft) {
        int close = draft.closing(2);
        int index = 3;
        while (index < close) {
            index = TypeNames.translateCastType(draft, index) + 1;
        }
        return draft.skip(2);
    }
}
