package dev.redshiftkit.local.translate.call;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import dev.redshiftkit.sql.lex.Folding;

/** A date part as first argument, which Redshift writes as a word or as a literal, and the engine as a literal only. */
final class DatePartArgument implements CallRewrite {

    private final String engineName;

    /** Gives the function the name that Redshift labels its column with. */
    DatePartArgument(String engineName) {
        this.engineName = engineName;
    }

    @Override
    public void apply(Call call) {
        Draft draft = call.draft();
        if (!draft.at(call.name(), engineName)) {
            draft.replace(call.name(), engineName);
        }
        int part = call.first();
        if (draft.atName(part) && draft.atMark(part + 1, ",")) {
            draft.replace(part, literal(draft.token(part).value()));
        }
    }

    /** Returns the name of a part as the literal which the functions in the database take. */
    static String literal(String part) {
        return EngineLiteral.of(Folding.toLowerCase(part));
    }
}
