package dev.redshiftkit.local.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redshiftkit.local.engine.CopyInput;
import dev.redshiftkit.local.engine.CopyOutput;
import dev.redshiftkit.local.engine.EngineResult;
import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.error.ErrorField;
import dev.redshiftkit.local.error.SqlError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ExplainExecutorTest {

    private final ExplainExecutor explain = new ExplainExecutor();

    @Test
    void namesAndStatementsReachTheEngineAsLiterals() {
        PlanningEngine engine = new PlanningEngine(() -> plan("(a = 1)"));
        assertThat(explain.summary("select 'it''s' from t", engine)).hasSize(2);
        assertThat(engine.asked.get(0)).isEqualTo("SELECT redshift_kit.engine_plan('select ''it''''s'' from t')");
        assertThat(engine.asked.get(1)).contains("('public', 'it''s')");
    }

    @Test
    void errorIsOneOfTheStatementAndNotOfOurFunction() {
        PlanningEngine engine = new PlanningEngine(() -> {
            throw SqlError.of("42P01", "relation \"t\" does not exist")
                    .withHint("look")
                    .withPosition(8)
                    .with(ErrorField.INTERNAL_POSITION, "77")
                    .with(ErrorField.INTERNAL_QUERY, "EXPLAIN (FORMAT json) select * from t")
                    .with(ErrorField.WHERE, "PL/pgSQL function redshift_kit.engine_plan(text) line 5 at EXECUTE");
        });
        assertThatExceptionOfType(SqlError.class)
                .isThrownBy(() -> explain.summary("select * from t", engine))
                .satisfies(error -> assertThat(error.fields())
                        .containsOnlyKeys(
                                ErrorField.SEVERITY, ErrorField.SQL_STATE, ErrorField.MESSAGE, ErrorField.HINT));
    }

    @Test
    void expressionThatIsTooDeepIsTooComplex() {
        String deep = "(".repeat(200_000) + "a" + ")".repeat(200_000);
        assertThatExceptionOfType(SqlError.class)
                .isThrownBy(() -> explain.summary("select 1", new PlanningEngine(() -> plan(deep))))
                .satisfies(error -> assertThat(error.sqlState()).isEqualTo("54001"));
    }

    private static String plan(String filter) {
        return """
            [{"Plan": {"Node Type": "Seq Scan", "Schema": "public", "Relation Name": "it's", "Alias": "t",
              "Startup Cost": 0.0, "Total Cost": 1.0, "Plan Rows": 1, "Plan Width": 4, "Filter": "%s"}}]""".formatted(filter);
    }

    /** An engine that can say how it would run a statement, and knows no tables. */
    private static final class PlanningEngine implements EngineSession {

        private final Supplier<String> plan;
        private final List<String> asked = new ArrayList<>();

        PlanningEngine(Supplier<String> plan) {
            this.plan = plan;
        }

        @Override
        public EngineResult query(String sql) {
            asked.add(sql);
            List<List<String>> rows = new ArrayList<>();
            if (asked.size() == 1) {
                rows.add(List.of(plan.get()));
            }
            return new EngineResult(List.of(), rows, "SELECT");
        }

        @Override
        public long copyIn(String statement, CopyInput source) {
            throw new AssertionError("EXPLAIN loads nothing");
        }

        @Override
        public long copyOut(String statement, CopyOutput target) {
            throw new AssertionError("EXPLAIN unloads nothing");
        }
    }
}
