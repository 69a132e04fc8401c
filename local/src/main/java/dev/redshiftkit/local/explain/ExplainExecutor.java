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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs EXPLAIN. Stateless, so safe for use by several threads; the engine session is used for the time of a call. */
public final class ExplainExecutor {

    /** The title of the one column that EXPLAIN gives. */
    public static final String COLUMN = "QUERY PLAN";

    /** Parameters have no values here: the client has bound them to the statement that stands in for this one. */
    private static final String EXPLAIN = "EXPLAIN (FORMAT json, VERBOSE, COSTS, GENERIC_PLAN) ";

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
        Map<String, String> before = PlannerSettings.apply(engine);
        EngineNode root = EnginePlan.read(explain(sql, engine));
        PlannerSettings.restore(engine, before);
        Relations relations = RelationLookup.find(Relations.read(root), engine);
        return new PlanConverter(relations, QueryClues.of(sql)).convert(root);
    }

    private static String explain(String sql, EngineSession engine) {
        try {
            return engine.query(EXPLAIN + sql).firstValue().orElse("");
        } catch (SqlError e) {
            throw withoutPosition(e);
        }
    }

    /** A position would count in our text. */
    private static SqlError withoutPosition(SqlError error) {
        Map<ErrorField, String> fields = new TreeMap<>(error.fields());
        fields.remove(ErrorField.POSITION);
        return SqlError.from(fields).causedBy(error);
    }
}
