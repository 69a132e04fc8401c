package dev.redshiftkit.local.translate.call;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.type.TypeNames;
import dev.redshiftkit.sql.lex.TokenKind;

/**
 * TRY_CAST(value AS type), which is NULL where CAST finds that the value is none of the type. The engine's function takes the
 * type from its second argument; the cast around it has the length or the scale.
 */
final class TryCast implements CallRewrite {

    @Override
    public void apply(Call call) {
        Draft draft = call.draft();
        for (int index = call.first(); index < call.close(); index = draft.skip(index)) {
            if (draft.at(index, "as") && index + 1 < call.close()) {
                rewrite(call, index);
                return;
            }
        }
    }

    private static boolean isUntyped(TokenKind kind) {
        return kind == TokenKind.STRING || kind == TokenKind.PARAMETER;
    }

    private static void rewrite(Call call, int as) {
        Draft draft = call.draft();
        TypeNames.translateCastType(draft, as + 1);
        String type = draft.text(as + 1, call.close());
        draft.replace(call.name(), "CAST(redshift_kit.try_cast");
        draft.delete(as, call.close());
        if (as == call.first() + 1 && isUntyped(draft.token(call.first()).kind())) {
            draft.insertAfter(call.first(), "::text");
        }
        draft.insertAfter(call.close() - 1, ", CAST(NULL AS " + type + "))");
        draft.insertAfter(call.close() - 1, " AS " + type);
    }
}
