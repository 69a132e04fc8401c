package dev.redshiftkit.local.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.LocalRedshift;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** The runner finds what is wrong with a case. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class CaseRunnerIT {

    private LocalRedshift redshift;
    private Server server;

    @BeforeAll
    void start() {
        redshift = Server.startLocally();
        server = Server.of(redshift);
    }

    @AfterAll
    void stop() {
        redshift.close();
    }

    @Test
    void rightExpectationsHold() throws SQLException {
        assertThat(problems("""
                        create table t (a int, b varchar(5));
                        # 0
                        insert into t values (1, 'x '), (2, null);
                        # 2
                        select a, b from t order by a;
                        = a | b
                        : int4 | varchar
                        > 1 | "x "
                        > 2 | ∅
                        select 1 / 0;
                        ! 22012 division by zero
                        drop table if exists u;
                        i INFO: Table "u" does not exist
                        """)).isEmpty();
    }

    @Test
    void wrongExpectationFailsWithThePlaceAndBothSides() throws SQLException {
        assertThat(problems("select 1;\n> 1\nselect 2,\n  3;\n> 2 | 4\nselect 5;\n> 6\n"))
                .containsExactly(
                        "at x.cases:5:", "  select 2,", "    3", "expected:", "  > 2 | 4", "given:", "  > 2 | 3");
    }

    @Test
    void lastOfSeveralResultsCounts() throws SQLException {
        String setting = "create table t (a int);\ninsert into t values (1); ";
        assertThat(problems(setting + "select a from t;\n> 1\n")).isEmpty();
        assertThat(problems(setting + "select a from t; insert into t values (2), (3);\n# 2\n"))
                .isEmpty();
        assertThat(problems(setting + "insert into t values (2), (3);\n# 1\n")).isNotEmpty();
    }

    @Test
    void setupRunsBeforeEachCaseOnAnEmptySchema() throws SQLException {
        CaseFile file = CaseParser.parse("x.cases", """
                # T
                == setup
                create table t (a int);
                insert into t values (1);
                == One
                insert into t values (2);
                # 1
                == Two
                select count(*) from t;
                > 1
                """);
        try (CaseRunner runner = CaseRunner.open(server)) {
            for (FidelityCase each : file.cases()) {
                assertThat(runner.run(file, each)).isEmpty();
            }
        }
    }

    @Test
    void whatACaseLeavesBehindIsNamedOnce() throws SQLException {
        CaseFile leaving = caseOf("""
                create user fidelity_user password 'Abcd1234';
                create group fidelity_group;
                create schema fidelity_schema;
                # 0
                """);
        CaseFile tidy =
                caseOf("drop user fidelity_user;\ndrop group fidelity_group;\ndrop schema fidelity_schema;\n# 0\n");
        try (CaseRunner runner = CaseRunner.open(server)) {
            assertThat(runner.run(leaving, leaving.cases().get(0)))
                    .singleElement()
                    .asString()
                    .startsWith("case leaves behind: ")
                    .contains("user fidelity_user", "group fidelity_group", "schema fidelity_schema");
            assertThat(runner.run(tidy, tidy.cases().get(0))).isEmpty();
        }
    }

    @Test
    void caseThatDoesNotEndIsCut() throws SQLException {
        CaseFile endless = caseOf(
                "create table t as select 1 as a;\nbegin;\nlock table t;\nselect postgresql_pg_sleep(1000);\n> x\n");
        try (CaseRunner runner = CaseRunner.open(server, Duration.ofSeconds(1))) {
            assertThat(runner.run(endless, endless.cases().get(0)))
                    .contains("at x.cases:6:", "case took longer than 1 s, and has not come beyond this statement");
            CaseFile next = caseOf("select 1;\n> 1\n");
            assertThat(runner.run(next, next.cases().get(0))).isEmpty();
        }
    }

    @Test
    void anotherServerIsAskedOnlyForWhatAClusterDoes() throws SQLException {
        CaseFile file = CaseParser.parse("x.cases", """
                # T
                == Good
                select 1;
                > 1
                == Bad
                select 1;
                > 2
                == Other
                ~ So.
                select 1;
                > 1
                == Not here
                select 1;
                ! 0A000 This is not supported by the local Redshift
                """);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Fidelity fidelity = new Fidelity(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(fidelity.runElsewhere(List.of(file), server)).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
                        pass     x.cases:2  Good
                        FAIL     x.cases:5  Bad
                            at x.cases:6:
                              select 1
                            expected:
                              > 2
                            given:
                              > 1
                        skipped  x.cases:8  Other
                        skipped  x.cases:12  Not here
                        1 pass, 0 differs, 0 refused, 2 skipped, 1 FAIL
                        """);
    }

    @Test
    void databaseWithTablesIsNotTouched() throws SQLException {
        CaseFile file = caseOf("select 1;\n> 1\n");
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table precious (a int)");
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            Fidelity fidelity = new Fidelity(new PrintStream(printed, true, StandardCharsets.UTF_8));
            assertThat(fidelity.runElsewhere(List.of(file), server)).isEqualTo(2);
            assertThat(printed.toString(StandardCharsets.UTF_8)).contains("holds tables");
            statement.execute("drop table precious");
        }
    }

    private List<String> problems(String statements) throws SQLException {
        CaseFile file = caseOf(statements);
        try (CaseRunner runner = CaseRunner.open(server)) {
            return runner.run(file, file.cases().get(0));
        }
    }

    private static CaseFile caseOf(String statements) {
        return CaseParser.parse("x.cases", "# T\n== Case\n" + statements);
    }
}
