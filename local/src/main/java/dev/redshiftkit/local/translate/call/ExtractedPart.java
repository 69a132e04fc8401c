package dev.redshiftkit.local.translate.call;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.sql.lex.TokenKind;

/**
 * EXTRACT(part FROM value). The engine's has fewer parts and other results, and a column of another label: it is DATE_PART in
 * the database, which Redshift's DATE_PART is not.
 */
final class ExtractedPart implements CallRewrite {

    @Override
    public void apply(Call call) {
        Draft draft = call.draft();
        int part = call.first();
        boolean named = draft.atName(part) || draft.atKind(part, TokenKind.STRING);
        if (named && draft.at(part + 1, "from")) {
            draft.replace(call.name(), "date_part");
            draft.replace(part, DatePartArgument.literal(draft.token(part).value()) + ",");
            draft.delete(part + 1, part + 2);
        }
    }
}
