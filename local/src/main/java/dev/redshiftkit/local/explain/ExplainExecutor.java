package dev.redshiftkit.local.explain;

import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.error.ErrorField;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.explain.conversion.PlanConverter;
import dev.redshiftkit.local.explain.conversion.Relations;
import dev.redshiftkit.local.explain.plan.Plan;
import dev.redshiftkit.local.explain.source.EngineNode;
import dev.redshiftkit.local.explain.source.EnginePlan;
import dev.redshiftkit.local.explain.source.QueryClues;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs EXPLAIN. Stateless, so safe for use by several threads; the engine session is used for the time of a call. */
public final class ExplainExecutor {

    /** The title of the one column that EXPLAIN gives. */
    public static final String COLUMN = "QUERY PLAN";

    private static final String STATEMENT_TOO_COMPLEX = "54001";

    /** What tells of the engine's own work on the statement, and not of what the client has written. */
    private static final Set<ErrorField> INTERNAL =
            EnumSet.of(ErrorField.POSITION, ErrorField.INTERNAL_POSITION, ErrorField.INTERNAL_QUERY, ErrorField.WHERE);

    /**
     * Returns the rows of EXPLAIN.
     *
     * @param sql a statement in the engine's SQL
     * @throws SqlError if the engine cannot plan it
     */
    public List<String> summary(String sql, EngineSession engine) {
        return plan(sql, engine).summary();
    }

    /** Returns the rows of EXPLAIN VERBOSE; otherwise as {@link #summary}. */
    public List<String> full(String sql, EngineSession engine) {
        return plan(sql, engine).full();
    }

    private static Plan plan(String sql, EngineSession engine) {

        EngineNode root = EnginePlan.read(enginePlan(sql, engine));
        Relations relations = RelationLookup.find(Relations.read(root), engine);
        try {
            return new PlanConverter(relations, QueryClues.of(sql)).convert(root);
        } catch (StackOverflowError e) {
            // An expression some thousands of parentheses deep, which the engine has just been able to read.
            throw SqlError.of(STATEMENT_TOO_COMPLEX, "stack depth limit exceeded")
                    .causedBy(e);
        }
    }

    private static String enginePlan(String sql, EngineSession engine) {
        try {
            return engine.query("SELECT redshift_kit.engine_plan(" + EngineLiteral.of(sql) + ")")
                    .firstValue()
                    .orElse("");
        } catch (SqlError e) {
            throw asOfTheStatement(e);
        }
    }

    private static SqlError asOfTheStatement(SqlError error) {
        Map<ErrorField, String> fields = new EnumMap<>(error.fields());
        fields.keySet().removeAll(INTERNAL);
        return SqlError.from(fields).causedBy(error);
    }
}
