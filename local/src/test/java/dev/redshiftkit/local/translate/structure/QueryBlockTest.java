package dev.redshiftkit.local.translate.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.sql.statement.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryBlockTest {

    @Test
    void everySelectIsABlockUpToTheEndOfItsQuery() {
        Draft draft = draft("with x as (select 1) select a from (select b from t) u union all select c from v");

        assertThat(QueryBlock.in(draft))
                .extracting(block -> draft.text(block.select(), block.end()))
                .containsExactly("select 1", "select a from (select b from t) u", "select b from t", "select c from v");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "select a, f(b, c) as d, (select e, f) g from t | a / f(b, c) as d / (select e, f) g",
                "select distinct a from t | a",
                "select top 5 a, b | a / b",
                "select a into t from u | a",
                "select all trim(both 'x' from a), 1 where b | trim(both 'x' from a) / 1",
                "select | ''",
                "select a, from t | a"
            })
    void columnsAreTakenApart(String sql, String columns) {
        Draft draft = draft(sql);

        assertThat(only(draft).columns().stream()
                        .map(column -> draft.text(column.from(), column.to()))
                        .collect(Collectors.joining(" / ")))
                .isEqualTo(columns.replace("''", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "select 1 | ''",
                "select extract(year from d) | ''",
                "select 1 from T | t",
                "select 1 from db.s.t a, lateral_view b | db.s.t lateral_view",
                "select 1 from \"My T\" x left join s.u on x.a = u.b, v where w in (1, 2) | my t s.u v",
                "select 1 from (t join (u join v using (a, b)) on c = d) join w using (e) | t u v w",
                "select 1 from (select 2 from t) x, f(y) z, ((select 3 from u)) | ''",
                "select 1 from t x, x.things y | t x.things",
                "select a is distinct from b from t group by 1, u | t",
                "select 1 from t order by 1, u | t"
            })
    void relationsAreWhatFromNames(String sql, String names) {
        assertThat(relations(QueryBlock.in(draft(sql)).get(0))).isEqualTo(names.replace("''", ""));
    }

    private static String relations(QueryBlock block) {
        return block.relations().stream()
                .map(relation -> String.join(".", relation.parts()))
                .collect(Collectors.joining(" "));
    }

    @Test
    void commonTablesHaveTheNamesOfWith() {
        assertThat(QueryBlock.commonTables(draft("with X as (select 1), \"Y\" (a) as (select 2) select 3 as z from x")))
                .containsExactlyInAnyOrder("x", "y");
    }

    @Test
    void tokensOfQueriesWithinAreNotItsOwn() {
        Draft draft = draft("select f(a, (b)), (select c) from (with d as (select e) select g) where h in (i)");
        List<String> own = new ArrayList<>();
        QueryBlock.in(draft)
                .get(0)
                .forEachOwn(index -> own.add(draft.token(index).text()));

        assertThat(String.join("", own)).isEqualTo("f(a,(b)),fromwherehin(i)");
    }

    @ParameterizedTest
    @CsvSource({
        "pg_class, true, false",
        "pg_catalog.x, true, false",
        "information_schema.tables, true, false",
        "svv_tables, false, false",
        "stl_query, false, false",
        "t, false, true",
        "s.pg_like, false, false",
        "s.t, false, true"
    })
    void relationTellsWhoseItIs(String name, boolean catalog, boolean users) {
        Relation relation = new Relation(List.of(name.split("\\.", -1)));

        assertThat(relation.isCatalog()).isEqualTo(catalog);
        assertThat(relation.isUsers()).isEqualTo(users);
    }

    private static QueryBlock only(Draft draft) {
        return QueryBlock.in(draft).get(0);
    }

    private static Draft draft(String sql) {
        return Draft.of(Statements.split(sql).get(0));
    }
}
