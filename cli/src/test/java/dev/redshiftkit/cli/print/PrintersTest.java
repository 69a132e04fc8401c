package dev.redshiftkit.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.cli.terminal.Ink;
import dev.redshiftkit.client.value.Column;
import dev.redshiftkit.client.value.Row;
import dev.redshiftkit.client.value.Value;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrintersTest {

    private static final List<Column> COLUMNS =
            List.of(column("city", "character varying"), column("seats", "integer"));

    private final StringWriter out = new StringWriter();

    @Test
    void tableAlignsNumbersToTheRightAndTextsToTheLeft() throws IOException {
        table().print(COLUMNS, List.of(row("Oslo", 500), row("Lindenau", 70_000)));

        assertThat(out).hasToString("""
                city      seats
                --------  -----
                Oslo        500
                Lindenau  70000
                """);
    }

    @Test
    void tableShowsNullAndTellsItFromTheEmptyText() throws IOException {
        table().print(COLUMNS, List.of(row("", Value.Null.INSTANCE), row(Value.Null.INSTANCE, 1)));

        assertThat(out.toString().lines()).containsExactly("city  seats", "----  -----", "       NULL", "NULL      1");
    }

    @Test
    void tableCountsWideCharactersTwiceAndJoiningMarksNotAtAll() throws IOException {
        table().print(COLUMNS, List.of(row("東京", 1), row("Zu\u0308rich", 2), row("🎭", 3)));

        assertThat(out.toString().lines().skip(2))
                .containsExactly("東京        1", "Zu\u0308rich      2", "🎭          3");
    }

    @Test
    void tableKeepsItsLinesWhateverTheDataHolds() throws IOException {
        table().print(COLUMNS, List.of(row("a\nb\tc\r\u001b[31m", 1)));

        assertThat(out.toString().lines().skip(2)).containsExactly("a\\nb\\tc\\r\\u001b[31m      1");
    }

    @Test
    void tableWritesRowsAsTheyComeOnceItHasMeasuredEnough() throws IOException {
        ResultPrinter table = table();
        table.begin(COLUMNS);
        for (int index = 1; index < TablePrinter.ROWS_MEASURED; index++) {
            table.row(row("a", index));
        }
        assertThat(out.toString()).isEmpty();
        table.row(row("a", 0));
        assertThat(out.toString().lines()).hasSize(TablePrinter.ROWS_MEASURED + 2);

        table.row(row("wider than the column", 12));
        assertThat(out.toString()).endsWith("\nwider than the column     12\n");
    }

    @Test
    void tableWithoutRowsHasItsHead() throws IOException {
        table().print(COLUMNS, List.of());

        assertThat(out).hasToString("city  seats\n----  -----\n");
    }

    @Test
    void csvQuotesWhatWouldBreakItAndTellsNullFromTheEmptyText() throws IOException {
        new CsvPrinter(out)
                .print(
                        List.of(column("a,b", "character varying"), column("n", "integer")),
                        List.of(row("say \"hi\"", 1), row("two\nlines", Value.Null.INSTANCE), row("", 3)));

        assertThat(out).hasToString("\"a,b\",n\r\n\"say \"\"hi\"\"\",1\r\n\"two\nlines\",\r\n\"\",3\r\n");
    }

    @Test
    void jsonKeepsDigitsBooleansAndDocuments() throws IOException {
        List<Column> columns = List.of(
                column("n", "numeric"),
                column("f", "double precision"),
                column("b", "boolean"),
                column("s", "super"),
                column("d", "date"),
                column("t", "character varying"));
        new JsonPrinter(out)
                .print(
                        columns,
                        List.of(new Row(
                                columns,
                                List.of(
                                        Value.of(new BigDecimal("12345678901234567890.10")),
                                        Value.of(Double.NaN),
                                        Value.of(true),
                                        new Value.Super("{\"a\":[1]}"),
                                        Value.of(LocalDate.of(2025, 3, 1)),
                                        Value.of("a\"\\\n\u0001")))));

        assertThat(out).hasToString("""
                [
                 {"n": 12345678901234567890.10, "f": "NaN", "b": true, "s": {"a":[1]}, "d": "2025-03-01", "t": "a\\"\\\\\\n\\u0001"}
                ]
                """);
    }

    @Test
    void jsonGivesColumnsOfOneNameDifferentNames() throws IOException {
        List<Column> columns =
                Stream.of("n", "n", "n_2").map(name -> column(name, "integer")).toList();
        List<Value> values =
                IntStream.range(1, 4).<Value>mapToObj(Value.Int::new).toList();
        new JsonPrinter(out).print(columns, List.of(new Row(columns, values)));

        assertThat(out.toString()).contains("{\"n\": 1, \"n_2\": 2, \"n_2_2\": 3}");
    }

    @Test
    void jsonWithoutRowsIsAnEmptyArray() throws IOException {
        new JsonPrinter(out).print(COLUMNS, List.of());

        assertThat(out).hasToString("[]\n");
    }

    private ResultPrinter table() {
        return new TablePrinter(out, Ink.PLAIN);
    }

    private static Column column(String name, String type) {
        return new Column(name, type, 0, 0);
    }

    private static Row row(Object... values) {
        return new Row(COLUMNS, Stream.of(values).map(Value::of).toList());
    }
}
