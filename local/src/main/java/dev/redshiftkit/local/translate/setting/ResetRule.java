package dev.redshiftkit.local.translate.setting;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;

/** RESET of a setting. */
final class ResetRule implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() != StatementKind.RESET || draft.size() != 2) {
            return;
        }
        if (draft.at(1, "readonly")) {
            draft.replace(1, "default_transaction_read_only");
        } else {
            Setting.find(draft.token(1).value()).ifPresent(setting -> draft.replace(1, setting.engineName()));
        }
    }
}
