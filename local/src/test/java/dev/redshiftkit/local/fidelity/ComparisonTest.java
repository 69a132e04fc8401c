package dev.redshiftkit.local.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.fidelity.Answer.Result;
import dev.redshiftkit.local.fidelity.Expectation.Failure;
import dev.redshiftkit.local.fidelity.Expectation.Notice;
import dev.redshiftkit.local.fidelity.Expectation.Rows;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Result.Table TABLE =
            new Result.Table(List.of("a", "b"), List.of("int4", "varchar"), rows("1 | x", "2 | ∅"));

    @Test
    void whatIsNotSaidIsNotCompared() {
        assertThat(mismatches(Expectation.NONE, TABLE)).isEmpty();
        assertThat(mismatches(Expectation.NONE, new Result.Count(7))).isEmpty();
    }

    @Test
    void answerAsExpectedHasNoMismatch() {
        Expectation expected = Expectation.NONE
                .withLabels(List.of("a", "b"))
                .withTypes(List.of("int4", "varchar"))
                .withRows(new Rows(rows("1 | x", "2 | ∅"), true));
        assertThat(mismatches(expected, TABLE)).isEmpty();
        assertThat(mismatches(Expectation.NONE.withUpdateCount(3), new Result.Count(3)))
                .isEmpty();
        assertThat(mismatches(failing("42601", "syntax error"), failed("42601", "syntax error at or near \"x\"")))
                .isEmpty();
    }

    @Test
    void otherRowsAreShownBesideTheExpectedOnes() {
        assertThat(mismatches(Expectation.NONE.withRows(new Rows(rows("1 | \"x \"", "2 | y"), true)), TABLE))
                .containsExactly("expected:", "  > 1 | \"x \"", "  > 2 | y", "given:", "  > 1 | x", "  > 2 | ∅");
    }

    @Test
    void orderOfRowsCountsUnlessTheyAreUnordered() {
        List<Row> turned = rows("2 | ∅", "1 | x");
        assertThat(mismatches(Expectation.NONE.withRows(new Rows(turned, true)), TABLE))
                .isNotEmpty();
        assertThat(mismatches(Expectation.NONE.withRows(new Rows(turned, false)), TABLE))
                .isEmpty();
    }

    @Test
    void unorderedRowsAreComparedWithTheirNumber() {
        List<Row> twice = rows("2 | ∅", "1 | x", "1 | x");
        assertThat(mismatches(Expectation.NONE.withRows(new Rows(twice, false)), TABLE))
                .containsExactly(
                        "expected, in any order, and missing:", "  > 1 | x", "given and not expected:", "  > (none)");
    }

    @Test
    void noRowsAreNotSomeRows() {
        assertThat(mismatches(Expectation.NONE.withRows(new Rows(List.of(), true)), TABLE))
                .containsExactly("expected:", "  > (none)", "given:", "  > 1 | x", "  > 2 | ∅");
    }

    @Test
    void labelsAndTypesAreCompared() {
        assertThat(mismatches(Expectation.NONE.withLabels(List.of("a")), TABLE))
                .containsExactly("expected:", "  = a", "given:", "  = a | b");
        assertThat(mismatches(Expectation.NONE.withTypes(List.of("int8", "varchar")), TABLE))
                .containsExactly("expected:", "  : int8 | varchar", "given:", "  : int4 | varchar");
    }

    @Test
    void updateCountsAreCompared() {
        assertThat(mismatches(Expectation.NONE.withUpdateCount(1), new Result.Count(2)))
                .containsExactly("expected:", "  # 1", "given:", "  # 2");
    }

    @Test
    void rowsAreNoUpdateCountAndTheOtherWayRound() {
        assertThat(mismatches(Expectation.NONE.withUpdateCount(1), TABLE))
                .startsWith("expected:", "  # 1", "given:", "  = a | b", "  : int4 | varchar");
        assertThat(mismatches(Expectation.NONE.withRows(new Rows(rows("1"), true)), new Result.Count(0)))
                .containsExactly("expected:", "  > 1", "given:", "  # 0");
    }

    @Test
    void errorNobodyExpectedIsAMismatch() {
        assertThat(mismatches(Expectation.NONE, failed("42P01", "relation \"t\" does not exist")))
                .containsExactly("expected:", "  success", "given:", "  ! 42P01 relation \"t\" does not exist");
    }

    @Test
    void otherErrorIsAMismatch() {
        assertThat(mismatches(failing("42601", "syntax error"), failed("42601", "other")))
                .containsExactly("expected:", "  ! 42601 syntax error", "given:", "  ! 42601 other");
        assertThat(mismatches(failing("42601", "syntax error"), failed("42602", "syntax error")))
                .isNotEmpty();
    }

    @Test
    void successWhereAnErrorIsExpectedIsAMismatch() {
        assertThat(mismatches(failing("42601", "syntax error"), new Result.Count(0)))
                .containsExactly("expected:", "  ! 42601 syntax error", "given:", "  # 0");
    }

    @Test
    void expectedNoticesMustComeWithTheirSeverityAndOthersMay() {
        Answer given =
                new Answer(new Result.Count(0), List.of(new Notice("INFO", "two words"), new Notice("INFO", "x")));
        assertThat(Comparison.mismatches(noticing(new Notice("INFO", "two")), given))
                .isEmpty();
        assertThat(Comparison.mismatches(noticing(new Notice("WARNING", "two")), given))
                .containsExactly("expected:", "  i WARNING: two", "given:", "  i INFO: two words", "  i INFO: x");
        assertThat(mismatches(noticing(new Notice("INFO", "two")), new Result.Count(0)))
                .containsExactly("expected:", "  i INFO: two", "given:", "  no notice");
    }

    @Test
    void noticeExpectedTwiceMustComeTwice() {
        Answer given = new Answer(new Result.Count(0), List.of(new Notice("INFO", "x")));
        assertThat(Comparison.mismatches(noticing(new Notice("INFO", "x"), new Notice("INFO", "x")), given))
                .isNotEmpty();
    }

    private static List<String> mismatches(Expectation expected, Result given) {
        return Comparison.mismatches(expected, new Answer(given, List.of()));
    }

    private static Expectation failing(String sqlState, String message) {
        return Expectation.NONE.withFailure(new Failure(sqlState, message));
    }

    private static Expectation noticing(Notice... notices) {
        return Expectation.NONE.withNotices(List.of(notices));
    }

    private static Result failed(String sqlState, String message) {
        return new Result.Failed(new Failure(sqlState, message));
    }

    private static List<Row> rows(String... rows) {
        return Arrays.stream(rows).map(Row::parse).toList();
    }
}
