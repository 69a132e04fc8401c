package dev.redshiftkit.local.translate.setting;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;

/** SHOW of one setting or of all. */
final class ShowRule implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() != StatementKind.SHOW || draft.size() != 2) {
            return;
        }
        if (draft.at(1, "all")) {
            write(draft, "SELECT name, setting FROM redshift_kit.settings");
        } else if (draft.at(1, "statement_timeout")) {
            // PostgreSQL 8 shows milliseconds without a unit.
            write(
                    draft,
                    "SELECT setting AS statement_timeout FROM redshift_kit.settings WHERE name = 'statement_timeout'");
        } else if (draft.at(1, "readonly")) {
            write(draft, "SELECT current_setting('default_transaction_read_only') AS readonly");
        } else {
            Setting.find(draft.token(1).value())
                    .ifPresent(setting -> write(
                            draft,
                            "SELECT redshift_kit.setting('" + setting.word() + "') AS \"" + setting.word() + "\""));
        }
    }

    private static void write(Draft draft, String query) {
        draft.replace(0, query);
        draft.delete(1, draft.size());
    }
}
