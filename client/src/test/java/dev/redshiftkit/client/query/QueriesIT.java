package dev.redshiftkit.client.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redshiftkit.client.RedshiftClient;
import dev.redshiftkit.client.SharedServer;
import dev.redshiftkit.client.error.Delivery;
import dev.redshiftkit.client.error.ErrorKind;
import dev.redshiftkit.client.error.RedshiftException;
import dev.redshiftkit.client.value.Column;
import dev.redshiftkit.client.value.Row;
import dev.redshiftkit.client.value.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class QueriesIT {

    private static final int MANY = 200_000;
    private static final String SLOW =
            "select count(*) from generate_series(1, 100000) a, generate_series(1, 1000000) b";

    private static RedshiftClient client;

    @BeforeAll
    static void connect() {
        client = SharedServer.client().connect();
        client.queries()
                .sql("create table numbers (n integer, label varchar(20))")
                .execute();
        client.queries()
                .sql("insert into numbers select i, 'row ' || i from generate_series(1, " + MANY + ") i")
                .execute();
    }

    @AfterAll
    static void closeClient() {
        client.queries().sql("drop table numbers").execute();
        client.close();
    }

    @ParameterizedTest
    @MethodSource("typed")
    void readsEveryTypeAsItsValue(String expression, Value expected) {
        Row row =
                client.queries().sql("select " + expression + " as v, 1 as one").single(found -> found);

        assertThat(row.value("v")).isEqualTo(expected);
    }

    static Stream<Arguments> typed() {
        OffsetDateTime moment = OffsetDateTime.of(2026, 2, 28, 23, 59, 59, 123_456_000, ZoneOffset.UTC);
        return Stream.of(
                Arguments.of("true", new Value.Bool(true)),
                Arguments.of("cast(-32768 as smallint)", new Value.SmallInt(Short.MIN_VALUE)),
                Arguments.of("cast(2147483647 as integer)", new Value.Int(Integer.MAX_VALUE)),
                Arguments.of("cast(-9223372036854775808 as bigint)", new Value.BigInt(Long.MIN_VALUE)),
                Arguments.of("cast(1.5 as real)", new Value.Real(1.5f)),
                Arguments.of("cast(0.1 as double precision)", new Value.DoublePrecision(0.1)),
                Arguments.of("cast('NaN' as double precision)", new Value.DoublePrecision(Double.NaN)),
                Arguments.of("cast(12.50 as numeric(10, 2))", new Value.Numeric(new BigDecimal("12.50"))),
                Arguments.of(
                        "cast('-99999999999999999999999999999999999999' as numeric(38, 0))",
                        new Value.Numeric(new BigDecimal("-99999999999999999999999999999999999999"))),
                Arguments.of("cast('abc' as varchar(10))", new Value.Text("abc")),
                Arguments.of("cast('grüße, 世界 🎟' as varchar(60))", new Value.Text("grüße, 世界 🎟")),
                Arguments.of("cast('' as varchar(10))", new Value.Text("")),
                Arguments.of("cast('2026-02-28' as date)", new Value.Date(LocalDate.of(2026, 2, 28))),
                Arguments.of("cast('0044-03-15 BC' as date)", new Value.Date(LocalDate.of(-43, 3, 15))),
                Arguments.of("cast('1500-02-29 BC' as varchar(20))", new Value.Text("1500-02-29 BC")),
                Arguments.of(
                        "cast('1582-10-10 01:02:03' as timestamp)",
                        new Value.Timestamp(LocalDateTime.of(1582, 10, 10, 1, 2, 3))),
                Arguments.of(
                        "cast('2026-03-29 02:30:00' as timestamp)",
                        new Value.Timestamp(LocalDateTime.of(2026, 3, 29, 2, 30))),
                Arguments.of("cast('12:34:56.789' as time)", new Value.Time(LocalTime.of(12, 34, 56, 789_000_000))),
                Arguments.of(
                        "cast('12:34:56+05:30' as timetz)",
                        new Value.TimeWithTimeZone(OffsetTime.of(12, 34, 56, 0, ZoneOffset.ofHoursMinutes(5, 30)))),
                Arguments.of("cast(null as integer)", Value.Null.INSTANCE),
                Arguments.of("cast(null as varchar(5))", Value.Null.INSTANCE),
                Arguments.of("cast(null as timestamp)", Value.Null.INSTANCE),
                Arguments.of("cast(null as numeric(5, 2))", Value.Null.INSTANCE),
                Arguments.of(
                        "cast('2026-02-28 23:59:59.123456+00' as timestamptz) at time zone 'UTC'",
                        new Value.Timestamp(moment.toLocalDateTime())));
    }

    @Test
    void readsAMomentWhateverTheZoneOfTheSession() {
        OffsetDateTime moment = client.queries()
                .sql("select cast('2026-02-28 23:59:59.123456+00' as timestamptz) as v")
                .single(row -> row.asTimestampWithTimeZone("v"));

        assertThat(moment.toInstant()).hasToString("2026-02-28T23:59:59.123456Z");
    }

    @ParameterizedTest
    @MethodSource("bound")
    void bindsEveryTypeAndReadsItBack(Object java, String cast) {
        Value value = Value.of(java);
        Row row = client.queries()
                .sql("select cast(? as " + cast + ") as v")
                .bind(value)
                .single(found -> found);

        assertThat(row.value("v")).isEqualTo(value);
    }

    static Stream<Arguments> bound() {
        return Stream.of(
                Arguments.of(false, "boolean"),
                Arguments.of((short) 7, "smallint"),
                Arguments.of(Integer.MIN_VALUE, "integer"),
                Arguments.of(Long.MAX_VALUE, "bigint"),
                Arguments.of(2.5f, "real"),
                Arguments.of(Double.MIN_VALUE, "double precision"),
                Arguments.of(new BigDecimal("-0.01"), "numeric(10, 2)"),
                Arguments.of("it's -- a; \\ \"test\"", "varchar(100)"),
                Arguments.of(LocalDate.of(2024, 2, 29), "date"),
                Arguments.of(LocalDate.of(-43, 3, 15), "date"),
                Arguments.of(LocalTime.of(23, 59, 59, 999_999_000), "time"),
                Arguments.of(OffsetTime.of(1, 2, 3, 0, ZoneOffset.ofHours(-7)), "timetz"),
                Arguments.of(LocalDateTime.of(1901, 1, 1, 0, 0, 1), "timestamp"),
                Arguments.of(Value.Null.INSTANCE, "integer"));
    }

    @Test
    void describesTheColumns() {
        List<Column> columns = client.queries()
                .sql("select cast(1.5 as numeric(10, 2)) as price, cast('a' as varchar(20)) as label, 1 as n")
                .execute()
                .columns();

        assertThat(columns)
                .containsExactly(
                        new Column("price", "numeric", 10, 2),
                        new Column("label", "character varying", 20, 0),
                        new Column("n", "integer", 0, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select * from nix                       | TABLE_NOT_FOUND  | 42P01",
                "select nix from numbers                 | COLUMN_NOT_FOUND | 42703",
                "selct 1                                 | INVALID_SQL      | 42601",
                "select cast('x' as integer)             | DATA_ERROR       | 22P02",
                "select 1 / 0                            | DATA_ERROR       | 22012",
                "create table numbers (n integer)        | INVALID_SQL      | 42P07",
            })
    void tellsKindsOfErrorsApart(String sql, ErrorKind kind, String sqlState) {
        RedshiftException failure = fails(sql);

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.sqlState()).contains(sqlState);
        assertThat(failure.delivery()).isEqualTo(Delivery.ANSWERED);
        assertThat(client.queries()
                        .sql("select 1 as n")
                        .single(row -> row.asInt("n"))
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void quotesNoValueInAMessage() {
        assertThat(fails("select cast('k4n4ry' as integer)")).hasMessageNotContaining("k4n4ry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"begin", "begin; select 1 / 0", "begin; insert into numbers values (0, 'left open')"})
    void aTransactionLeftOpenIsNotSeenByTheNextUser(String sql) {
        try {
            client.queries().sql(sql).execute();
        } catch (RedshiftException divisionByZero) {
            assertThat(divisionByZero.kind()).isEqualTo(ErrorKind.DATA_ERROR);
        }
        for (int session = 0; session < 4; session++) {
            assertThat(client.queries().sql("select n from numbers where n = 0").rows())
                    .isEmpty();
        }
    }

    @Test
    void countsTheRowsThatWereChanged() {
        client.queries().sql("create table changed (n integer)").execute();

        assertThat(client.queries()
                        .sql("insert into changed values (1), (2), (3)")
                        .update())
                .isEqualTo(3);
        assertThat(client.queries()
                        .sql("delete from changed where n > ?")
                        .bind(1)
                        .update())
                .isEqualTo(2);
        client.queries().sql("drop table changed").execute();
    }

    @Test
    void streamsAllRowsInPages() {
        long[] sum = new long[1];

        long rows = client.queries()
                .sql("select n, label from numbers")
                .fetchSize(5_000)
                .forEach(row -> sum[0] += row.asLong("n"));

        assertThat(rows).isEqualTo(MANY);
        assertThat(sum[0]).isEqualTo((long) MANY * (MANY + 1) / 2);
    }

    @Test
    void aStreamStoppedEarlyEndsAtOnceAndHurtsNobody() {
        long before = System.nanoTime();
        for (int round = 0; round < 5; round++) {
            try (RowStream stream =
                    client.queries().sql("select a.n from numbers a, numbers b").fetchSize(100).stream()) {
                Iterator<Row> rows = stream.iterator();
                for (int row = 0; row < 250; row++) {
                    rows.next();
                }
            }
            assertThat(client.queries().sql("select 1 as n").rows()).hasSize(1);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void anErrorInTheMiddleOfAStreamIsNotItsEnd() {
        RedshiftException failure = catchThrowableOfType(
                RedshiftException.class,
                () -> client.queries()
                        .sql("select 10 / (100000 - n) from numbers order by n")
                        .fetchSize(1_000)
                        .forEach(Row::values));

        assertThat(failure.kind()).isEqualTo(ErrorKind.DATA_ERROR);
        assertThat(client.queries().sql("select 1 as n").rows()).hasSize(1);
    }

    @Test
    void refusesToStreamAStatementWithoutRows() {
        assertThatThrownBy(() -> client.queries().sql("set statement_timeout to 0").stream())
                .hasMessage("statement returns no rows and cannot be streamed");
    }

    @Test
    void aStatementThatOutlivesItsTimeIsStopped() {
        long before = System.nanoTime();
        RedshiftException failure = catchThrowableOfType(
                RedshiftException.class,
                () -> client.queries().sql(SLOW).within(Duration.ofMillis(500)).rows());
        Duration took = Duration.ofNanos(System.nanoTime() - before);

        assertThat(failure.kind()).isEqualTo(ErrorKind.QUERY_TIMEOUT);
        assertThat(took).isBetween(Duration.ofMillis(450), Duration.ofSeconds(3));
        assertThat(client.queries().sql("select 1 as n").rows()).hasSize(1);
    }

    @Test
    void aStatementThatIsCancelledSaysSo() throws Exception {
        CompletableFuture<RedshiftException> running = CompletableFuture.supplyAsync(() -> fails(SLOW));
        while (client.cancelRunning() == 0) {
            Thread.onSpinWait();
        }

        assertThat(running.get(10, TimeUnit.SECONDS).kind()).isEqualTo(ErrorKind.QUERY_CANCELLED);
        assertThat(client.queries().sql("select 1 as n").rows()).hasSize(1);
    }

    @Test
    void answersTheLastOfSeveralStatements() {
        assertThat(client.queries()
                        .sql("set statement_timeout to 0; select 1 as n; select 2 as n")
                        .single(row -> row.asInt("n"))
                        .intValue())
                .isEqualTo(2);
    }

    private static RedshiftException fails(String sql) {
        return catchThrowableOfType(
                RedshiftException.class, () -> client.queries().sql(sql).execute());
    }
}
