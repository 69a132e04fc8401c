package dev.redshiftkit.cli.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redshiftkit.cli.terminal.CommandException;
import dev.redshiftkit.client.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    select 1; select 2                                | false
                    begin; select 1; commit                           | true
                    set query_group to 'x'; select 1                  | true
                    create temp table t (n int); select * from t      | true
                    create table #t (n int); select * from #t         | true
                    set query_group to 'x'                            | false
                    create table t (n int); insert into t values (1)  | false
                    """)
    void scriptsThatSetWhatLaterStatementsNeedRunOnOneSession(String sql, boolean expected) {
        assertThat(Script.parse(sql, List.of()).needsOneSession()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    select * from sales                          | true
                    with s as (select 1) select * from s         | true
                    select * from pg_table_def                   | false
                    select * from SVV_TABLES                     | false
                    select * from information_schema.columns     | false
                    select 'pg_class' from sales                 | true
                    show query_group                             | false
                    insert into sales values (1)                 | false
                    """)
    void onlyQueriesOverTablesOfUsersAreStreamed(String sql, boolean expected) {
        assertThat(Script.streams(Script.parse(sql, List.of()).statements().get(0)))
                .isEqualTo(expected);
    }

    @Test
    void valuesAreWhatTheyLookLike() {
        List<String> given = List.of(
                "7",
                "-3000000000",
                "1.50",
                "true",
                "2025-03-01",
                "2025-03-01 10:30",
                "2025-02-30",
                "007x",
                "text:7",
                "null:",
                "12345678901234567890");

        assertThat(Script.parse("select ?", given).parameters())
                .containsExactly(
                        Value.of(7),
                        Value.of(-3_000_000_000L),
                        Value.of(new BigDecimal("1.50")),
                        Value.of(true),
                        Value.of(LocalDate.of(2025, 3, 1)),
                        Value.of(LocalDateTime.of(2025, 3, 1, 10, 30)),
                        Value.of("2025-02-30"),
                        Value.of("007x"),
                        Value.of("7"),
                        Value.Null.INSTANCE,
                        Value.of(new BigDecimal("12345678901234567890")));
    }

    @Test
    void valuesGoWithOneStatement() {
        assertThatThrownBy(() -> Script.parse("select ?; select ?", List.of("1")))
                .isInstanceOf(CommandException.class)
                .hasMessage("--param goes with one statement, but there are 2");
    }

    @Test
    void scriptWithoutStatementsIsRefused() {
        assertThatThrownBy(() -> Script.parse(" -- nothing\n;", List.of()))
                .isInstanceOf(CommandException.class)
                .hasMessage("there is no statement to run");
    }

    @Test
    void errorIsPlacedByStatementAndLine() {
        Script script = Script.parse("select 1;\nselect 2,\n  nope\nfrom t", List.of());

        assertThat(StatementPlace.of(script, script.statements().get(0), OptionalInt.of(1)))
                .isEqualTo("statement 1 of 2: ");
        assertThat(StatementPlace.of(script, script.statements().get(1), OptionalInt.of(13)))
                .isEqualTo("statement 2 of 2: line 2: ");
    }
}
