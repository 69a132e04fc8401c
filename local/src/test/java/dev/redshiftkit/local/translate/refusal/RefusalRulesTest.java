package dev.redshiftkit.local.translate.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.sql.statement.Statements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where errors point to, and what is no error. What is refused, and in which words, is in the golden files. */
class RefusalRulesTest {

    /** The sign stands in front of the token the error points to. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "^create index i on t (a)",
                "create ^collation c from \"C\"",
                "explain (^format json) select 1",
                "select * from t, ^lateral (select 1) s",
                "select a from t ^intersect all select a from u",
                "select sum(a) over ^w from t window w as (order by b)",
                "select ^sum(a) over (order by b) from t",
                "select rank() over (order by b ^range unbounded preceding) from t",
                "select listagg(a, ',' ^order by b) from t",
                "select a::^jsonb from t",
                "select cast(a as ^uuid) from t",
                "select '{1}'::^int[]",
                "select a ^-> 'b' from t",
                "select ^xmlelement(name x)",
                "create table t (a int, b ^serial)",
                "create table t (a int ^check (a > 0))",
                "create table t (a int) ^inherits (p)",
                "alter table t add column a ^bytea",
                "create procedure p (a ^json) as $$ begin end $$ language plpgsql",
                "insert into t values (1) ^returning a",
                "update t set ^(a, b) = (1, 2)",
            })
    void errorPointsToTheConstruct(String marked) {
        assertThatExceptionOfType(SqlError.class)
                .isThrownBy(() -> apply(marked.replace("^", "")))
                .satisfies(refused -> assertThat(refused.position()).hasValue(marked.indexOf('^') + 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select array[1] from pg_class",
                "select 1 from pg_catalog.pg_class c where c.relkind = any('{r,v}')",
                "select 1 from t, pg_namespace n where n.oid is distinct from 0",
                "select 1 from x join information_schema.columns c on c.column_name ~* x.name",
                "with a as (select oid from pg_class) select count(*) filter (where oid > 0) from a",
            })
    void queriesAboutTheCatalogPass(String sql) {
        assertThatNoException().isThrownBy(() -> apply(sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select array[1], pg_get_userbyid(1) from t",
                "select array[a.pg_x], b from t",
                "select array[1] from my.pg_class",
                "select array[1] from pg_catalog.generate_series(1, 2)",
                "insert into t select array[1] from pg_class",
                "create table t as select array[1] from pg_class",
                "select array[1] from svv_tables",
            })
    void othersDoNot(String sql) {
        assertThatExceptionOfType(SqlError.class).isThrownBy(() -> apply(sql));
    }

    private static void apply(String sql) {
        Draft draft = Draft.of(Statements.split(sql).get(0));
        RefusalRules.ALL.forEach(rule -> rule.apply(draft));
    }
}
