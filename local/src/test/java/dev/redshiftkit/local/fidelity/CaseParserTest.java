package dev.redshiftkit.local.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redshiftkit.local.fidelity.Expectation.Failure;
import dev.redshiftkit.local.fidelity.Expectation.Notice;
import dev.redshiftkit.local.fidelity.FidelityCase.Status;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseParserTest {

    @Test
    void fileHasTitleIntroductionAndCases() {
        CaseFile file = parse("""
                # Dates
                Two lines
                about dates.

                == First
                select 1;
                > 1

                == Second
                select 2;
                > 2
                """);
        assertThat(file.title()).isEqualTo("Dates");
        assertThat(file.introduction()).isEqualTo("Two lines\nabout dates.");
        assertThat(file.cases()).extracting(FidelityCase::title).containsExactly("First", "Second");
        assertThat(file.cases()).extracting(FidelityCase::line).containsExactly(5, 9);
        assertThat(file.place(9)).isEqualTo("area/topic.cases:9");
    }

    @Test
    void everyKindOfExpectationBelongsToTheStatementAboveIt() {
        List<Step> steps = steps("""
                create table t (a int);
                insert into t
                  values (1);
                # 1
                i INFO: one
                i WARNING: two
                select a, b from t;
                = a | b
                : int4 | varchar
                ? unordered
                > 1 | ∅
                > 2 | x
                select 1 where false;
                > (none)
                select 1 / 0;
                ! 22012 division by zero
                select nothing;
                ! 42703
                """);
        assertThat(steps).extracting(Step::line).containsExactly(3, 4, 9, 15, 17, 19);
        assertThat(steps.get(0).expectation().isEmpty()).isTrue();
        Expectation insert = steps.get(1).expectation();
        assertThat(insert.updateCount()).isEqualTo(OptionalLong.of(1));
        assertThat(insert.notices()).containsExactly(new Notice("INFO", "one"), new Notice("WARNING", "two"));
        Expectation select = steps.get(2).expectation();
        assertThat(select.labels()).contains(List.of("a", "b"));
        assertThat(select.types()).contains(List.of("int4", "varchar"));
        assertThat(select.rows())
                .contains(new Expectation.Rows(List.of(Row.parse("1 | ∅"), Row.parse("2 | x")), false));
        assertThat(steps.get(3).expectation().rows()).contains(new Expectation.Rows(List.of(), true));
        assertThat(steps.get(4).expectation().failure()).contains(new Failure("22012", "division by zero"));
        assertThat(steps.get(5).expectation().failure()).contains(new Failure("42703", ""));
    }

    @Test
    void statementEndsWithItsSemicolonWhereverElseOneStands() {
        assertThat(steps("""
                        create procedure p() as $$
                        begin
                          insert into t values (1);
                        end;
                        $$ language plpgsql; -- the end;
                        call p();
                        # 0
                        select ';
                        > not a row
                        ';
                        > x
                        select 1; select 2;
                        > 2
                        """))
                .extracting(Step::sql)
                .containsExactly(
                        "create procedure p() as $$\nbegin\n  insert into t values (1);\nend;\n$$ language plpgsql",
                        "call p()",
                        "select ';\n> not a row\n'",
                        "select 1; select 2");
    }

    @Test
    void setupRunsBeforeEveryCaseAndIsNone() {
        CaseFile file = parse("""
                # T
                == setup
                create table t (a int);
                insert into t values (1);
                # 1
                == Case
                select a from t;
                > 1
                """);
        assertThat(file.setup())
                .extracting(Step::sql)
                .containsExactly("create table t (a int)", "insert into t values (1)");
        assertThat(file.cases()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "> 1, WORKS",
        "! 42601 syntax error, WORKS",
        "! 0A000 LOAD source is not supported, WORKS",
        "! 0A000 GEOMETRY is not supported by the local Redshift, REFUSED",
        "! 42601 GEOMETRY is not supported by the local Redshift, WORKS",
    })
    void statusFollowsFromTheLastStatementOfWhichSomethingIsExpected(String expectation, Status status) {
        String text = "# T\n== Case\nselect 1;\n> 1\nselect 2;\n" + expectation + "\ndrop user u;\n";
        assertThat(parse(text).cases().get(0).status()).isEqualTo(status);
        assertThat(parse(text).cases().get(0).deciding().sql()).isEqualTo("select 2");
    }

    @Test
    void noteMakesACaseDiffer() {
        FidelityCase differing = parse("# T\n== Case\n~ One\n~ sentence.\nselect 1;\n> 1\n")
                .cases()
                .get(0);
        assertThat(differing.status()).isEqualTo(Status.DIFFERS);
        assertThat(differing.difference()).contains("One sentence.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
                    '' = 1: first line must be the title of the section, as "# Title"
                    # = 1: first line must be the title of the section, as "# Title"
                    # T = 1: file has no case
                    # T/== C/ = 2: case expects nothing
                    # T/== C/select 1; = 2: case expects nothing
                    # T/== C/> 1 = 3: an expectation needs a statement above it
                    # T/== C/select 1;/> 1/== C/select 1;/> 1 = 5: title is that of an earlier case: C
                    # T/== C/select 1 = 3: statement has no semicolon at the end of a line
                    # T/== C/select 1/> 1/== D/select 1;/> 1 = 3: statement has no semicolon at the end of a line
                    # T/== C/select 1;/# one = 4: update count must be a number, but is "one"
                    # T/== C/select 1;/> 1/> (none) = 5: (none) stands alone
                    # T/== C/select 1;/> (none)/> 1 = 5: (none) stands alone
                    # T/== C/select 1;/? sorted = 4: what a list of rows can be is "unordered", but this says "sorted"
                    # T/== C/select 1;/> 1/? unordered = 5: "? unordered" stands in front of the rows
                    # T/== C/select 1;/? unordered = 3: "? unordered" has no rows behind it
                    # T/== C/select 1;/! wrong = 4: an error begins with its SQLSTATE, as in "! 42601 syntax error"
                    # T/== C/select 1;/i text = 4: a notice begins with its severity, as in "i INFO: text"
                    # T/== C/select 1;/> 1/! 42601 = 3: a statement that fails has no rows and no update count
                    # T/== C/select 1;/> 1/== setup/select 1; = 5: setup must be the first block of its file, and the only one
                    # T/== setup/~ x/select 1;/== C/select 1;/> 1 = 2: setup cannot differ
                    """)
    void malformedFilesAreRefusedWithFileAndLine(String lines, String message) {
        assertThatExceptionOfType(MalformedCaseException.class)
                .isThrownBy(() -> parse(lines.replace('/', '\n')))
                .withMessage("area/topic.cases:" + message);
    }

    private static List<Step> steps(String statements) {
        return parse("# T\n== Case\n" + statements).cases().get(0).steps();
    }

    private static CaseFile parse(String text) {
        return CaseParser.parse("area/topic.cases", text);
    }
}
