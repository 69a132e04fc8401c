package dev.redshiftkit.local.translate.query;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import dev.redshiftkit.sql.lex.TokenKind;

/** A date part as first argument, which Redshift writes as a word or as a literal, and the engine as a literal only. */
final class DatePartArgument implements CallRewrite {

    private final String engineName;

    /** Keeps the name of the function. */
    DatePartArgument() {
        this("");
    }

    DatePartArgument(String engineName) {
        this.engineName = engineName;
    }

    @Override
    public void apply(Call call) {
        Draft draft = call.draft();
        if (!engineName.isEmpty()) {
            draft.replace(call.name(), engineName);
        }
        int part = call.first();
        boolean alone = draft.atMark(part + 1, ",");
        if (alone && (draft.atName(part) || draft.atKind(part, TokenKind.STRING))) {
            write(draft, part);
        }
    }

    private static void write(Draft draft, int part) {
        String literal = EngineLiteral.of(DateParts.canonical(draft.token(part).value()));
        if (!literal.equals(draft.token(part).text())) {
            draft.replace(part, literal);
        }
    }
}
