package dev.redshiftkit.local.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.sql.statement.Statements;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandInQueryTest {

    @Test
    void statementWithoutRowsIsAnEmptyOne() {
        assertThat(standIn("copy t from $1")).isEmpty();
    }

    @Test
    void columnsHaveTheirLabels() {
        assertThat(standIn("explain select 1", "QUERY PLAN", "a\"b"))
                .isEqualTo("SELECT NULL::text AS \"QUERY PLAN\", NULL::text AS \"a\"\"b\" WHERE false");
    }

    @Test
    void parametersAreAsManyAsTheStatementHas() {
        assertThat(standIn("explain select $3, $1, '$7', :name", "p"))
                .isEqualTo("SELECT NULL::text AS \"p\" WHERE false"
                        + " AND coalesce($1::text, $2::text, $3::text) IS NULL");
    }

    private static String standIn(String sql, String... columns) {
        LocalStatement local = LocalStatement.returning(
                List.of(columns), (engine, context) -> new LocalStatement.Completion("DONE", List.of()));
        return StandInQuery.of(local, Statements.split(sql).get(0));
    }
}
