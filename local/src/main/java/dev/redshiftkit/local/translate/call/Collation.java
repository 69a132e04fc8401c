package dev.redshiftkit.local.translate.call;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.List;
import java.util.Map;

/** COLLATE(value, 'case_insensitive'), which the engine writes as an operator. */
final class Collation implements CallRewrite {

    private static final Map<String, String> COLLATIONS =
            Map.of("case_insensitive", "pg_catalog.case_insensitive", "case_sensitive", "pg_catalog.\"default\"");

    @Override
    public void apply(Call call) {
        Draft draft = call.draft();
        List<Integer> commas = call.commas();
        if (commas.size() != 1 || !draft.atKind(commas.get(0) + 1, TokenKind.STRING)) {
            return;
        }
        int comma = commas.get(0);
        String collation = COLLATIONS.get(draft.name(comma + 1));
        if (collation != null) {
            call.rename("");
            draft.insertAfter(call.open(), "(");
            draft.replace(comma, ") COLLATE " + collation);
            draft.delete(comma + 1, call.close());
        }
    }
}
