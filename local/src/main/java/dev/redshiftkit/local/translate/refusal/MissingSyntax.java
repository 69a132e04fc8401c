package dev.redshiftkit.local.translate.refusal;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.lex.Token;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Clauses, expressions and operators that Redshift does not have, found by one walk over the tokens of a statement. Queries
 * about the catalogue are let pass: the leader node runs them.
 */
final class MissingSyntax implements Rule {

    private final Map<String, Check> words = new HashMap<>();
    private final Map<String, Check> marks = new HashMap<>();

    MissingSyntax() {
        add(words, QueryChecks.BY_WORD);
        add(words, ExpressionChecks.BY_WORD);
        add(words, ChangeChecks.BY_WORD);
        add(words, WindowChecks.BY_WORD);
        add(words, TypeChecks.BY_WORD);
        add(marks, ExpressionChecks.BY_MARK);
        add(marks, TypeChecks.BY_MARK);
    }

    private static void add(Map<String, Check> all, Map<String, Check> some) {
        some.forEach((key, check) -> all.merge(key, check, Check::and));
    }

    @Override
    public void apply(Draft draft) {
        if (CatalogQuery.is(draft)) {
            return;
        }
        for (int index = 0; index < draft.size(); index++) {
            Check check = find(draft.token(index));
            if (check != null) {
                check.check(draft, index);
            }
        }
    }

    private @Nullable Check find(Token token) {
        return switch (token.kind()) {
            case WORD -> words.get(Folding.toLowerCase(token.text()));
            case OPERATOR, PUNCTUATION -> marks.get(token.text());
            default -> null;
        };
    }
}
