package dev.redshiftkit.local.translate.lexical;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import dev.redshiftkit.sql.statement.StatementKind;

/** The names of temporary tables that begin with #: quoted, since the engine knows no such words, and made temporary. */
final class HashNames implements Rule {

    @Override
    public void apply(Draft draft) {
        for (int index = 0; index < draft.size(); index++) {
            if (draft.atKind(index, TokenKind.WORD) && isHashName(draft.token(index))) {
                draft.replace(
                        index, "\"" + Folding.toLowerCase(draft.token(index).text()) + "\"");
            }
        }
        makeTemporary(draft);
    }

    private static void makeTemporary(Draft draft) {
        if (draft.kind() == StatementKind.CREATE_TABLE || draft.kind() == StatementKind.CREATE_TABLE_AS) {
            makeCreatedTemporary(draft);
        } else if (draft.kind() == StatementKind.CREATE_VIEW) {
            makeViewTemporary(draft);
        } else if (draft.kind() == StatementKind.SELECT_INTO) {
            makeSelectedTemporary(draft);
        }
    }

    private static void makeCreatedTemporary(Draft draft) {
        int name = draft.at(2, "if", "not", "exists") ? 5 : 2;
        if (draft.at(0, "create", "table") && isHashName(draft.require(name))) {
            draft.insertBefore(1, "TEMPORARY ");
        }
    }

    private static void makeViewTemporary(Draft draft) {
        int view = draft.at(1, "or", "replace") ? 3 : 1;
        if (draft.at(view, "view") && isHashName(draft.require(view + 1))) {
            draft.insertBefore(view, "TEMPORARY ");
        }
    }

    private static void makeSelectedTemporary(Draft draft) {
        for (int index = 0; index + 1 < draft.size(); index++) {
            if (draft.at(index, "into") && isHashName(draft.token(index + 1))) {
                draft.insertAfter(index, " TEMPORARY");
            }
        }
    }

    private static boolean isHashName(Token token) {
        return token.isName() && token.value().charAt(0) == '#';
    }
}
