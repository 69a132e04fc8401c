package dev.redshiftkit.local.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.telemetry.SettingChange;
import dev.redshiftkit.local.telemetry.StatementFacts;
import dev.redshiftkit.sql.statement.Statements;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementReadingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "select * from pg_class c join pg_catalog.pg_namespace n on true",
                "select * from information_schema.tables",
                "select * from svv_tables",
                "select extract(year from current_date), trim(both from 'x')",
                "select * from generate_series(1, 3)",
                "with a as (select 1), b (x, y) as (select 1, 2) select * from a, b",
                "select (select 1 from pg_class), 2 from pg_class a, pg_type b where 1 in (1, 2)",
                "create table t (a int)",
                "set query_group to 'a'"
            })
    void leaderNodeDoesItAlone(String sql) {
        assertThat(read(sql).leaderOnly()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from t",
                "select * from pg_class, t",
                "select * from pg_class join public.\"T\" on true",
                "select 1 where exists (select 1 from t)",
                "with a as (select * from t) select * from a",
                "select * from pg_class where relname in (select a from t)",
                "select * from stl_query",
                "insert into t values (1)",
                "create table t as select 1",
                "copy t from 's3://b/k' iam_role default"
            })
    void computeNodesTakePart(String sql) {
        assertThat(read(sql).leaderOnly()).isFalse();
    }

    @Test
    void settingsThatQueuesDependOnAreRead() {
        assertThat(read("set query_group to 'Nightly'").change())
                .contains(new SettingChange("query_group", Optional.of("Nightly"), false));
        assertThat(read("SET LOCAL wlm_query_slot_count = 3").change())
                .contains(new SettingChange("wlm_query_slot_count", Optional.of("3"), true));
        assertThat(read("set query_group to default").change())
                .contains(new SettingChange("query_group", Optional.empty(), false));
        assertThat(read("reset all").change()).contains(new SettingChange("all", Optional.empty(), false));
        assertThat(read("set search_path to a").change()).isEmpty();
    }

    private static StatementFacts read(String sql) {
        return StatementReading.of(Statements.split(sql).get(0));
    }
}
