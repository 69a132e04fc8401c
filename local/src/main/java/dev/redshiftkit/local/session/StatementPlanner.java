package dev.redshiftkit.local.session;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.session.Expectation.Text;
import dev.redshiftkit.local.telemetry.StatementFacts;
import dev.redshiftkit.local.translate.Translation;
import dev.redshiftkit.local.translate.Translator;
import dev.redshiftkit.sql.lex.SqlSyntaxException;
import dev.redshiftkit.sql.statement.Statement;
import dev.redshiftkit.sql.statement.Statements;
import java.util.List;

/** From the text a client sends to how its statements are going to be run. One thread at a time. */
final class StatementPlanner {

    private static final String SYNTAX_ERROR = "42601";

    private final Translator translator;
    private final LocalStatements localStatements;
    private final RecentPlans recent = new RecentPlans();
    private Object edition;

    StatementPlanner(Translator translator, LocalStatements localStatements) {
        this.translator = translator;
        this.localStatements = localStatements;
        this.edition = translator.edition();
    }

    /** Plans the statements of a text; none if there are only blanks and comments. Text that cannot be read is refused. */
    List<StatementPlan> plan(String sql) {
        forgetOutdatedPlans();
        return recent.of(sql, this::planAnew);
    }

    private void forgetOutdatedPlans() {
        Object current = translator.edition();
        if (!current.equals(edition)) {
            recent.clear();
            edition = current;
        }
    }

    private List<StatementPlan> planAnew(String sql) {
        try {
            return Statements.split(sql).stream().map(this::plan).toList();
        } catch (SqlSyntaxException e) {
            SqlError error =
                    SqlError.of(SYNTAX_ERROR, String.valueOf(e.getMessage())).withPosition(e.position() + 1);
            return List.of(new StatementPlan.Refused(error.causedBy(e), StatementReading.unreadable(sql)));
        }
    }

    private StatementPlan plan(Statement statement) {
        return plan(statement, StatementReading.of(statement), translator.translate(statement));
    }

    private StatementPlan plan(Statement statement, StatementFacts facts, Translation translation) {
        if (translation instanceof Translation.ForEngine engine) {
            boolean unchanged = engine.sql().equals(statement.text());
            return new StatementPlan.InEngine(
                    engine.sql(), unchanged ? Text.AS_SENT : Text.TRANSLATED, engine.handling(), facts);
        }
        if (translation instanceof Translation.Load load) {
            return inGateway(localStatements.load(load.copy()), statement, facts);
        }
        if (translation instanceof Translation.Export export) {
            return inGateway(localStatements.export(export.unload()), statement, facts);
        }
        if (translation instanceof Translation.Explain explain) {
            return inGateway(localStatements.explain(explain), statement, facts);
        }
        if (translation instanceof Translation.Undecided undecided) {
            return new StatementPlan.Undecided(
                    undecided.relations(),
                    relations -> plan(statement, facts, undecided.decision().apply(relations)),
                    facts);
        }
        return new StatementPlan.Refused(((Translation.Refused) translation).error(), facts);
    }

    private static StatementPlan inGateway(LocalStatement local, Statement statement, StatementFacts facts) {
        return new StatementPlan.InGateway(local, StandInQuery.of(local, statement), facts);
    }
}
