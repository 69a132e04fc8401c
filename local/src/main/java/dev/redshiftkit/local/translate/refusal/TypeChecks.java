package dev.redshiftkit.local.translate.refusal;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Types that a value is cast to, behind {@code ::}, in CAST, and in front of a literal. */
final class TypeChecks {

    static final Map<String, Check> BY_WORD = byWord();
    static final Map<String, Check> BY_MARK = Map.of("::", (draft, index) -> refuse(draft, index + 1));

    private TypeChecks() {}

    private static Map<String, Check> byWord() {
        Map<String, Check> checks = new HashMap<>();
        checks.put("cast", TypeChecks::cast);
        ForeignType.names().forEach(name -> checks.put(name, TypeChecks::literal));
        return Map.copyOf(checks);
    }

    private static void cast(Draft draft, int index) {
        if (!draft.atMark(index + 1, "(")) {
            return;
        }
        int close = draft.closing(index + 1);
        for (int inner = index + 2; inner < close; inner = draft.skip(inner)) {
            if (draft.at(inner, "as")) {
                refuse(draft, inner + 1);
            }
        }
    }

    private static void literal(Draft draft, int index) {
        if (draft.atKind(index + 1, TokenKind.STRING) && !draft.atMark(index - 1, ".")) {
            refuse(draft, index);
        }
    }

    private static void refuse(Draft draft, int index) {
        if (!draft.atName(index)) {
            return;
        }
        int type = draft.atMark(index + 1, ".") ? index + 2 : index;
        refuseForeign(draft, type);
        refuseArray(draft, type);
    }

    private static void refuseForeign(Draft draft, int type) {
        Optional<SqlError> error =
                ForeignType.at(draft, type).flatMap(foreign -> foreign.errorOfCast(draft.token(type)));
        if (error.isPresent()) {
            throw error.get();
        }
    }

    /** A subscript behind a cast to SUPER is an element of the value. */
    private static void refuseArray(Draft draft, int type) {
        int behind = ForeignType.behindName(draft, type);
        boolean array = draft.atMark(behind, "[") && !draft.name(type).equals("super");
        if (array || draft.at(behind, "array")) {
            throw Refusal.forbidden("type " + draft.text(type, behind) + "[]", draft.token(type));
        }
    }
}
