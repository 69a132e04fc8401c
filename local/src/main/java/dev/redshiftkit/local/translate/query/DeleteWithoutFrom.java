package dev.redshiftkit.local.translate.query;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;

/** DELETE may go without FROM, except with USING (Redshift guide, DELETE). */
final class DeleteWithoutFrom implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() != StatementKind.DELETE) {
            return;
        }
        int delete = find(draft, 0, "delete");
        if (delete == draft.size() || draft.at(delete + 1, "from")) {
            return;
        }
        int using = find(draft, delete, "using");
        if (using < draft.size()) {
            throw Refusal.syntax(draft.token(using));
        }
        draft.insertAfter(delete, " FROM");
    }

    private static int find(Draft draft, int first, String word) {
        int index = first;
        while (index < draft.size() && !draft.at(index, word)) {
            index = draft.skip(index);
        }
        return index;
    }
}
