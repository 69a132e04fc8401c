package dev.redshiftkit.client.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redshiftkit.client.error.Delivery;
import dev.redshiftkit.client.error.ErrorFacts;
import dev.redshiftkit.client.error.ErrorKind;
import dev.redshiftkit.client.error.InvalidSettingException;
import dev.redshiftkit.client.error.RedshiftException;
import dev.redshiftkit.client.session.ScriptedSessions;
import dev.redshiftkit.client.session.TestTicker;
import dev.redshiftkit.client.value.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueriesTest {

    private final ScriptedSessions sessions = new ScriptedSessions();
    private final QueryExecutor executor = new QueryExecutor(sessions, QuerySettings.DEFAULTS, new TestTicker());
    private final Queries queries = new Queries(executor);

    @AfterEach
    void leavesNoSessionOpen() {
        assertThat(sessions.open()).isZero();
    }

    @Test
    void bindsValuesInTheOrderOfTheirQuestionMarks() {
        sessions.rows(List.of("city"), List.of(List.of("Chicago"), List.of("Dallas")));

        List<String> cities = queries.sql("select city from venue where seats > ? and state = ?")
                .bind(50_000)
                .bind("IL")
                .list(row -> row.asText("city"));

        assertThat(cities).containsExactly("Chicago", "Dallas");
        assertThat(sessions.log())
                .containsExactly("select city from venue where seats > ? and state = ?[50000, IL]", "close");
    }

    @Test
    void tellsHowManyRowsWereChanged() {
        sessions.count(3);

        assertThat(queries.sql("delete from sales").update()).isEqualTo(3);
    }

    @Test
    void givesOneRowWhereThereIsOne() {
        sessions.number("n", 42).number("n", 42);

        long answer = queries.sql("select 42").single(row -> row.asLong("n"));

        assertThat(answer).isEqualTo(42);
        assertThat(queries.sql("select 42").optional(row -> row.asLong("n"))).contains(42L);
    }

    @Test
    void refusesMoreOrFewerRowsThanWereAskedFor() {
        sessions.rows(List.of("n"), List.of()).rows(List.of("n"), List.of(List.of(1), List.of(2)));

        assertThatThrownBy(() -> queries.sql("select 1").single(Row::values))
                .hasMessage("query was to return exactly one row, but returned 0");
        assertThatThrownBy(() -> queries.sql("select 1").optional(Row::values))
                .isInstanceOfSatisfying(
                        RedshiftException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(ErrorKind.DATA_ERROR))
                .hasMessage("query was to return at most one row, but returned 2");
    }

    @Test
    void refusesATimeThatIsNotAllowedBeforeItTakesASession() {
        assertThatThrownBy(() ->
                        queries.sql("select 1").within(Duration.ofHours(25)).execute())
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("redshift.query.timeout must be positive and at most PT24H, but is PT25H");
        assertThatThrownBy(() -> queries.sql("select 1").within(Duration.ZERO).execute())
                .isInstanceOf(InvalidSettingException.class);
        assertThat(sessions.log()).isEmpty();
    }

    @Test
    void returnsTheSessionOfAStatementThatFailed() {
        sessions.fails(failure(ErrorKind.TABLE_NOT_FOUND));

        assertThatThrownBy(() -> queries.sql("select * from nix").rows()).isInstanceOf(RedshiftException.class);
        assertThat(sessions.log()).endsWith("close");
    }

    @Test
    void provesTheEndOfAStreamByACommit() {
        sessions.rows(List.of("n"), List.of(List.of(1), List.of(2)));
        List<Long> seen = new ArrayList<>();

        long rows = queries.sql("select n from numbers").fetchSize(500).forEach(row -> seen.add(row.asLong("n")));

        assertThat(rows).isEqualTo(2);
        assertThat(seen).containsExactly(1L, 2L);
        assertThat(sessions.log())
                .containsExactly("begin", "open 500 select n from numbers", "cursor ended", "commit", "close");
    }

    @Test
    void aStreamWhoseEndIsNotProvenIsNotComplete() {
        sessions.rows(List.of("n"), List.of(List.of(1))).fails(failure(ErrorKind.COMMIT_UNKNOWN));

        assertThatThrownBy(() -> queries.sql("select n from numbers").forEach(Row::values))
                .isInstanceOfSatisfying(
                        RedshiftException.class, lost -> assertThat(lost.kind()).isEqualTo(ErrorKind.CONNECTION_FAILED))
                .hasMessage("result may be incomplete after 1 rows: scripted");
    }

    @Test
    void aStreamClosedEarlyCommitsNothing() {
        sessions.rows(List.of("n"), List.of(List.of(1), List.of(2)));

        try (RowStream stream = queries.sql("select n from numbers").stream()) {
            assertThat(stream.iterator().next().asInt("n")).isEqualTo(1);
            assertThat(stream.columns()).hasSize(1);
        }
        assertThat(sessions.log()).containsExactly("begin", "open 10000 select n from numbers", "cursor cut", "close");
    }

    @Test
    void askingTwiceForTheNextRowSkipsNone() {
        sessions.rows(List.of("n"), List.of(List.of(1), List.of(2)));

        try (RowStream stream = queries.sql("select n from numbers").stream()) {
            Iterator<Row> rows = stream.iterator();
            assertThat(rows.hasNext()).isTrue();
            assertThat(rows.hasNext()).isTrue();
            assertThat(rows.next().asInt("n")).isEqualTo(1);
            assertThat(rows.next().asInt("n")).isEqualTo(2);
            assertThat(rows.hasNext()).isFalse();
            assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void closingTheJavaStreamClosesTheSession() {
        sessions.rows(List.of("n"), List.of(List.of(1), List.of(2), List.of(3)));

        try (Stream<Row> rows = queries.sql("select n from numbers").stream().stream()) {
            assertThat(rows.mapToInt(row -> row.asInt("n")).sum()).isEqualTo(6);
        }
        assertThat(sessions.log()).containsSubsequence("commit", "close");
    }

    @Test
    void aStreamThatCannotBeginReturnsItsSession() {
        sessions.fails(failure(ErrorKind.TABLE_NOT_FOUND));

        assertThatThrownBy(() -> queries.sql("select * from nix").stream()).isInstanceOf(RedshiftException.class);
        assertThat(sessions.log()).endsWith("close");
    }

    @Test
    void aClosedStreamGivesNothingMore() {
        sessions.rows(List.of("n"), List.of(List.of(1)));
        RowStream stream = queries.sql("select n from numbers").stream();
        stream.close();
        stream.close();

        assertThatThrownBy(() -> stream.iterator().hasNext()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void stopsWhatRunsAndNothingElse() {
        sessions.rows(List.of("n"), List.of(List.of(1)));

        assertThat(executor.cancelAll()).isZero();
        try (RowStream stream = queries.sql("select n from numbers").stream()) {
            assertThat(executor.cancelAll()).isEqualTo(1);
            assertThat(stream.rowsRead()).isZero();
        }
        assertThat(executor.cancelAll()).isZero();
        assertThat(sessions.log()).containsOnlyOnce("cancel");
    }

    @Test
    void refusesAFetchSizeThatIsNotAllowed() {
        assertThatThrownBy(() -> queries.sql("select 1").fetchSize(0))
                .hasMessage("redshift.query.fetch-size must be 1 to 1000000, but is 0");
    }

    private static RedshiftException failure(ErrorKind kind) {
        return new RedshiftException("scripted", ErrorFacts.of(kind, Delivery.ANSWERED));
    }
}
