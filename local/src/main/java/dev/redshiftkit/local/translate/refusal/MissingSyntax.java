package dev.redshiftkit.local.translate.refusal;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.lex.Token;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Clauses, expressions and operators that Redshift does not have, found by one walk over the tokens of a statement. Queries
 * about the catalogue are let pass: the leader node runs them.
 */
final class MissingSyntax implements Rule {

    private static final String UNDEFINED_FUNCTION = "42883";

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
        Stream.of("->", "->>", "#>", "#>>", "@>", "<@", "&&", "@@", "^@")
                .forEach(operator -> marks.put(operator, MissingSyntax::refuseOperator));
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

    private static void refuseOperator(Draft draft, int index) {
        Token operator = draft.token(index);
        throw SqlError.of(UNDEFINED_FUNCTION, "operator does not exist: " + operator.text())
                .withPosition(operator.start() + 1);
    }

    /** Returns the error for a function that PostgreSQL's grammar knows by its name. */
    static SqlError undefinedFunction(Token name) {
        String message = "function " + Folding.toLowerCase(name.text()) + "(...) does not exist";
        return SqlError.of(UNDEFINED_FUNCTION, message).withPosition(name.start() + 1);
    }
}
