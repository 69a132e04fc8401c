package dev.redshiftkit.cli.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redshiftkit.cli.infer.TableProfile.Header;
import dev.redshiftkit.sql.name.QualifiedName;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableProfileTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1 -9999                      | smallint
                    1 10000                      | integer
                    -999999999                   | integer
                    1000000000                   | bigint
                    999999999999999999           | bigint
                    9999999999999999999          | decimal(21,0)
                    31.95376472 -89.23450472     | decimal(12,8)
                    1 2.5                        | decimal(4,1)
                    0.1234567890123456789        | double precision
                    1e5 2                        | double precision
                    1.5 -2.5E-3                  | double precision
                    true FALSE                   | boolean
                    t f                          | boolean
                    2025-02-28                   | date
                    2025-02-28 2025-02-30        | varchar(16)
                    2025-02-28T10:00:00          | timestamp
                    2025-02-28T10:00:00.123456   | timestamp
                    2025-02-28T10:00:00Z         | timestamptz
                    2025-02-28T10:00:00+01:00    | timestamptz
                    2025-02-28 2025-02-28T10:00  | varchar(32)
                    1/31/2025 12/5/2025          | date
                    1/3/2025 12/5/2025           | varchar(16)
                    31/1/2025 1/31/2025          | varchar(16)
                    2/30/2025                    | varchar(16)
                    00501 10001                  | varchar(16)
                    +4912345 1                   | varchar(16)
                    1 one                        | varchar(16)
                    - -                          | varchar(16)
                    """)
    void typeIsTheNarrowestThatHoldsAllValuesWithRoomToSpare(String values, String type) throws IOException {
        assertThat(typeOf(List.of(values.split(" ")))).isEqualTo(type);
    }

    @Test
    void emptyFieldsSayNothing() throws IOException {
        assertThat(typeOf(List.of("", "12", ""))).isEqualTo("smallint");
        assertThat(typeOf(List.of("", ""))).isEqualTo("varchar(16)");
    }

    @Test
    void textsGetHalfAsMuchAgainInBytes() throws IOException {
        assertThat(typeOf(List.of("x".repeat(10)))).isEqualTo("varchar(16)");
        assertThat(typeOf(List.of("x".repeat(11)))).isEqualTo("varchar(16)");
        assertThat(typeOf(List.of("x".repeat(12)))).isEqualTo("varchar(32)");
        assertThat(typeOf(List.of("東".repeat(10)))).isEqualTo("varchar(64)");
        assertThat(typeOf(List.of("x".repeat(70_000)))).isEqualTo("varchar(65535)");
    }

    @Test
    void headerNamesTheColumnsAndIsNoData() throws IOException {
        TableProfile profile =
                profile("Airport Name,Flight Date,Cost Total $\n\"A, B\",1990-01-08,0\nC,1990-01-09,\n", Header.AUTO);

        assertThat(profile.header()).contains(List.of("Airport Name", "Flight Date", "Cost Total $"));
        assertThat(InferredColumn.createTable(QualifiedName.parse("public.strike"), profile.columns()))
                .isEqualTo("""
                CREATE TABLE public.strike (
                  airport_name varchar(16),
                  flight_date date,
                  cost_total smallint
                )""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    a,1 ; false
                    a,a ; false
                    a,'' ; false
                    a,2020-01-01 ; false
                    a,b ; true
                    """)
    void firstLineIsAHeaderIfNothingInItLooksLikeData(String line, boolean expected) throws IOException {
        assertThat(profile(line.replace("'", "") + "\nx,y\n", Header.AUTO)
                        .header()
                        .isPresent())
                .isEqualTo(expected);
    }

    @Test
    void whoSaysThatThereIsNoHeaderIsBelieved() throws IOException {
        TableProfile profile = profile("name,city\nx,y\n", Header.NO);

        assertThat(profile.header()).isEmpty();
        assertThat(names(profile)).isEqualTo("column_1 column_2");
    }

    @Test
    void textsThatStandForNullSayNothing() throws IOException {
        try (RecordSource source = new CsvRecords(new StringReader("n\nNULL\n7\n"), ',')) {
            TableProfile profile = TableProfile.of(source, Header.AUTO, Set.of("NULL"));
            assertThat(profile.columns().get(0).type().render()).isEqualTo("smallint");
        }
    }

    @Test
    void emptyFileIsRefused() {
        assertThatThrownBy(() -> profile("", Header.AUTO))
                .isInstanceOf(IOException.class)
                .hasMessage("file is empty");
    }

    private static String names(TableProfile profile) {
        return profile.columns().stream().map(column -> column.name().value()).collect(Collectors.joining(" "));
    }

    private static String typeOf(List<String> values) throws IOException {
        String lines = values.stream().map(value -> "\"" + value + "\"\n").collect(Collectors.joining());
        return profile("\"some header\"\n" + lines, Header.YES)
                .columns()
                .get(0)
                .type()
                .render();
    }

    private static TableProfile profile(String text, Header header) throws IOException {
        try (RecordSource source = new CsvRecords(new StringReader(text), ',')) {
            return TableProfile.of(source, header, Set.of());
        }
    }
}
