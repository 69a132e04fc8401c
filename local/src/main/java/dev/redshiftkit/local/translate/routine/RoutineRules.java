package dev.redshiftkit.local.translate.routine;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.Statement;
import java.util.List;
import java.util.function.Function;

/** The rules of this package. */
public final class RoutineRules {

    private RoutineRules() {}

    /**
     * Returns them in their order; each looks at statements of few kinds.
     *
     * @param translator applies all rules to a statement within a body
     */
    public static List<Rule> using(Function<Statement, Draft> translator) {
        Pieces pieces = new Pieces(translator);
        return List.of(
                new CreateProcedure(pieces),
                new ChangeProcedure(pieces),
                new CallProcedure(),
                new CreateFunction(pieces),
                new Foreign());
    }
}
