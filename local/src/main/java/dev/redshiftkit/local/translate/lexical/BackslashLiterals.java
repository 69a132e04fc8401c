package dev.redshiftkit.local.translate.lexical;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.lex.TokenKind;

/**
 * Redshift reads backslash escapes in ordinary literals (Redshift guide, "Character literals"), the engine only in those
 * with an E in front. There it knows {@code \x41} and more besides, so the value is written anew, not just marked.
 */
final class BackslashLiterals implements Rule {

    @Override
    public void apply(Draft draft) {
        for (int index = 0; index < draft.size(); index++) {
            if (draft.atKind(index, TokenKind.STRING)
                    && hasEscapes(draft.token(index).text())) {
                draft.replace(index, EngineLiteral.of(draft.token(index).value()));
            }
        }
    }

    private static boolean hasEscapes(String literal) {
        return literal.charAt(0) == '\'' && literal.indexOf('\\') >= 0;
    }
}
