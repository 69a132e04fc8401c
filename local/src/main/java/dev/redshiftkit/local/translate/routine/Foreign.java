package dev.redshiftkit.local.translate.routine;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.Locale;

/** What runs outside of the database, in Lambda or SageMaker, or needs Python: there is nothing to run it here. */
final class Foreign implements Rule {

    @Override
    public void apply(Draft draft) {
        switch (draft.kind()) {
            case CREATE_EXTERNAL_FUNCTION, CREATE_LIBRARY, DROP_LIBRARY, CREATE_MODEL, DROP_MODEL ->
                throw Refusal.unsupported(words(draft.kind()), draft.token(0));
            case SHOW -> refuseModel(draft);
            default -> {}
        }
    }

    private static String words(StatementKind kind) {
        return kind.name().replace('_', ' ').toUpperCase(Locale.ROOT);
    }

    private static void refuseModel(Draft draft) {
        if (draft.at(1, "model")) {
            throw Refusal.unsupported("SHOW MODEL", draft.token(0));
        }
    }
}
