package dev.redshiftkit.local.translate.transaction;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.Statement;
import java.util.List;
import java.util.function.Function;

/** The rules of this package. */
public final class TransactionRules {

    private TransactionRules() {}

    /**
     * Returns them in their order; each looks at statements of few kinds.
     *
     * @param translator applies all rules to a statement that is being prepared
     */
    public static List<Rule> using(Function<Statement, Draft> translator) {
        return List.of(
                new Transactions(), new Isolation(), new DeclareCursor(), new FetchCursor(), new Prepare(translator));
    }
}
