package dev.redshiftkit.local.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.format.parquet.ParquetSample;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked // Null is how a test says that a field is absent; arrays of such values are beyond the checker.
class ParquetCopyIT {

    private static final String SCHEMA = "message m { required int32 id; optional binary name (STRING); }";

    private static Warehouse warehouse;

    @BeforeAll
    static void start() throws IOException {
        warehouse = new Warehouse();
    }

    @AfterAll
    static void stop() throws IOException {
        warehouse.close();
    }

    @BeforeEach
    void emptyTable() {
        warehouse.sql("DROP TABLE IF EXISTS t; CREATE TABLE t (id int NOT NULL, name varchar(5))");
    }

    @Test
    void columnsAreMatchedByPositionWhateverTheirNames() {
        warehouse.put(
                "p/names",
                ParquetSample.of(
                        "message m { required int32 x; optional binary y (STRING); }", row(1, "é"), row(2, null)));

        CopyOutcome outcome = warehouse.copy("t FROM 's3://tickets/p/names'", "FORMAT AS PARQUET");

        assertThat(outcome.rows()).isEqualTo(2);
        assertThat(warehouse.rows("SELECT * FROM t ORDER BY id"))
                .containsExactly(List.of("1", "é"), Arrays.asList("2", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "smallint; int32 c (INTEGER(16,true)); -5; -5",
                "bigint; int32 c; 7; 7",
                "bigint; int32 c (INTEGER(32,false)); -1; 4294967295",
                "date; int32 c (DATE); -1; 1969-12-31",
                "numeric(9,2); int32 c (DECIMAL(9,2)); -1234; -12.34",
                "numeric(9,4); int32 c (DECIMAL(5,2)); 12345; 123.4500",
                "time; int32 c (TIME(MILLIS,true)); 1500; 00:00:01.5",
            })
    void thirtyTwoBitIntegersBecomeWhatTheyStandFor(String type, String column, int value, String expected) {
        assertLoaded(type, column, value, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "bigint; int64 c; -9223372036854775808; -9223372036854775808",
                "timestamp; int64 c (TIMESTAMP(MILLIS,true)); -1; 1969-12-31 23:59:59.999",
                "timestamp; int64 c (TIMESTAMP(MICROS,false)); 1234567; 1970-01-01 00:00:01.234567",
                "timestamp; int64 c (TIMESTAMP(NANOS,false)); 1234567890; 1970-01-01 00:00:01.234567",
                "time; int64 c (TIME(MICROS,true)); 86399999999; 23:59:59.999999",
                "numeric(18,4); int64 c (DECIMAL(18,4)); 999999999999999999; 99999999999999.9999",
                "numeric(18,18); int64 c (DECIMAL(18,18)); -1; -0.000000000000000001",
                "numeric(10,0); int64 c (DECIMAL(10,0)); 10000; 10000",
            })
    void sixtyFourBitIntegersBecomeWhatTheyStandFor(String type, String column, long value, String expected) {
        assertLoaded(type, column, value, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "numeric(9,2); fixed_len_byte_array(4) c (DECIMAL(9,2)); fffffb2e; -12.34",
                "numeric(38,2); fixed_len_byte_array(16) c (DECIMAL(38,2)); 4b3b4ca85a86c47a098a223fffffffff; 999999999999999999999999999999999999.99",
                "numeric(20,2); binary c (DECIMAL(20,2)); 04d2; 12.34",
                "timestamp; int96 c; 0000000000000000ee3d2500; 1970-04-09 00:00:00",
                "timestamp; int96 c; b86f067b322900008c3d2500; 1970-01-01 12:34:56.789123",
                "bytea; binary c; 00ff; \\x00ff",
                "varchar(3); fixed_len_byte_array(3) c; 616263; abc",
            })
    void bytesBecomeWhatTheyStandFor(String type, String column, String hex, String expected) {
        assertLoaded(type, column, HexFormat.of().parseHex(hex), expected);
    }

    @Test
    void floatsAndBooleansAreTaken() {
        assertLoaded("real", "float c", 1.5f, "1.5");
        assertLoaded("double precision", "float c", 1.5f, "1.5");
        assertLoaded("double precision", "double c", 0.1, "0.1");
        assertLoaded("boolean", "boolean c", true, "t");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "int; int64 c",
                "int; int32 c (DATE)",
                "varchar(5); int32 c",
                "numeric(5,2); int32 c",
                "date; binary c (STRING)",
                "real; double c",
                "timestamp; int64 c",
            })
    void typesThatDoNotGoTogetherAreNamed(String type, String column) {
        warehouse.sql("DROP TABLE IF EXISTS one; CREATE TABLE one (c " + type + ")");
        warehouse.put("p/one", ParquetSample.of("message m { optional " + column + "; }"));

        assertScanError(
                () -> warehouse.copy("one FROM 's3://tickets/p/one'", "PARQUET"),
                "has an incompatible Parquet schema for column 's3://tickets/p/one.c'");
    }

    @Test
    void numberOfColumnsMustMatchUnlessMissingOnesAreFilled() {
        warehouse.put("p/narrow", ParquetSample.of("message m { required int32 id; }", row(1)));

        assertScanError(
                () -> warehouse.copy("t FROM 's3://tickets/p/narrow'", "PARQUET"),
                "Unmatched number of columns between table and file. Table columns: 2, Data columns: 1");

        warehouse.copy("t FROM 's3://tickets/p/narrow'", "PARQUET FILLRECORD");
        assertThat(warehouse.rows("SELECT * FROM t")).containsExactly(Arrays.asList("1", null));
    }

    @Test
    void firstBadValueEndsTheLoadAndIsRecorded() {
        warehouse.put("p/long", ParquetSample.of(SCHEMA, row(1, "short"), row(2, "longer")));

        assertScanError(
                () -> warehouse.copy("t FROM 's3://tickets/p/long'", "PARQUET"),
                "The length of the data column name is longer than the length defined in the table. Table: 5, Data: 6");
        assertThat(warehouse.rows("SELECT * FROM t")).isEmpty();
        assertThat(warehouse.errors())
                .singleElement()
                .satisfies(error ->
                        assertThat(error.code() + error.column().name()).isEqualTo("1204name"));
    }

    @Test
    void missingValueOfColumnThatMustHaveOneEndsTheLoad() {
        warehouse.put(
                "p/null", ParquetSample.of("message m { optional int32 id; optional binary name; }", row(null, "x")));

        assertScanError(
                () -> warehouse.copy("t FROM 's3://tickets/p/null'", "PARQUET"), "Missing data for not-null field");
    }

    @Test
    void nestedColumnsAreRefused() {
        warehouse.put(
                "p/nested",
                ParquetSample.of("message m { required int32 id; optional group g { optional int32 x; } }"));

        assertScanError(
                () -> warehouse.copy("t FROM 's3://tickets/p/nested'", "PARQUET"),
                "column g is nested or of an unknown type");
    }

    @Test
    void superColumnNeedsSerializetojson() {
        warehouse.sql("DROP TABLE IF EXISTS s; CREATE TABLE s (id int, doc jsonb)");
        warehouse.put("p/super", ParquetSample.of(SCHEMA));

        assertThatThrownBy(() -> warehouse.copy("s FROM 's3://tickets/p/super'", "PARQUET"))
                .hasMessage("SUPER column in COPY query requires SERIALIZETOJSON option");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "optional int32 d (DATE); 1; \"1970-01-02\"",
                "optional int64 d (DECIMAL(18,2)); 1250; 12.50",
                "optional int64 d (TIMESTAMP(MILLIS,true)); 1500; \"1970-01-01 00:00:01.500000\"",
                "optional boolean d; true; true",
                "optional double d; 0.5; 5e-1",
                "optional binary d (STRING); a\"b; \"a\\\"b\"",
                "optional binary d (JSON); {\"a\": [1, 2]}; {\"a\":[1,2]}",
            })
    void valuesOfAnyTypeGoIntoSuperAsJson(String column, String value, String expected) {
        Object typed = column.contains("int32")
                ? (Object) Integer.valueOf(value)
                : column.contains("int64")
                        ? (Object) Long.valueOf(value)
                        : column.contains("double")
                                ? (Object) Double.valueOf(value)
                                : column.contains("boolean") ? (Object) Boolean.valueOf(value) : value;
        warehouse.sql("DROP TABLE IF EXISTS s; CREATE TABLE s (doc json)");
        warehouse.put("p/any", ParquetSample.of("message m { " + column + "; }", row(typed), row((Object) null)));

        warehouse.copy("s FROM 's3://tickets/p/any'", "PARQUET SERIALIZETOJSON");

        assertThat(warehouse.rows("SELECT doc FROM s"))
                .containsExactly(List.of(expected), Arrays.asList((String) null));
    }

    @Test
    void prefixWithoutObjectsLoadsNothingAndDoesNotFail() {
        assertThat(warehouse.copy("t FROM 's3://tickets/p/nothing'", "PARQUET").rows())
                .isZero();
    }

    @Test
    void manifestMustSayHowLargeColumnarFilesAre() {
        warehouse.put("p/sized", ParquetSample.of(SCHEMA, row(1, "a")));
        warehouse.put("p.manifest", "{\"entries\":[{\"url\":\"s3://tickets/p/sized\"}]}");

        assertThatThrownBy(() -> warehouse.copy("t FROM 's3://tickets/p.manifest'", "PARQUET MANIFEST"))
                .isInstanceOf(SqlError.class)
                .hasMessageContaining("content_length");

        warehouse.put(
                "p.manifest", "{\"entries\":[{\"url\":\"s3://tickets/p/sized\",\"meta\":{\"content_length\":1}}]}");
        assertThat(warehouse
                        .copy("t FROM 's3://tickets/p.manifest'", "PARQUET MANIFEST")
                        .rows())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 4, 11, 60})
    void filesCutShortAreDamaged(int length) {
        byte[] file = ParquetSample.of(SCHEMA, row(1, "a"));
        warehouse.put("p/cut", Arrays.copyOf(file, length));

        assertScanError(() -> warehouse.copy("t FROM 's3://tickets/p/cut'", "PARQUET"), "s3://tickets/p/cut");
    }

    @Test
    void damageAnywhereGivesAnErrorOrTheRightRowsAndNeverAnotherException() {
        byte[] file = ParquetSample.of(SCHEMA, row(1, "a"), row(2, "b"), row(3, null));
        for (int at = 4; at < file.length; at++) {
            byte[] damaged = file.clone();
            damaged[at] ^= 0x55;
            warehouse.put("p/damaged", damaged);
            try {
                warehouse.copy("t FROM 's3://tickets/p/damaged'", "PARQUET");
            } catch (SqlError e) {
                assertThat(e.sqlState()).as("byte %d", at).isIn("XX000", "22021");
            }
        }
    }

    private static Object[] row(Object... values) {
        return values;
    }

    private static void assertLoaded(String type, String column, Object value, String expected) {
        warehouse.sql("DROP TABLE IF EXISTS one; CREATE TABLE one (c " + type + ")");
        warehouse.put(
                "p/value", ParquetSample.of("message m { optional " + column + "; }", row(value), row((Object) null)));

        warehouse.copy("one FROM 's3://tickets/p/value'", "PARQUET");

        assertThat(warehouse.rows("SELECT c FROM one"))
                .containsExactly(List.of(expected), Arrays.asList((String) null));
    }

    private static void assertScanError(ThrowingCallable call, String context) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(SqlError.class, error -> {
                    assertThat(error.sqlState()).isEqualTo("XX000");
                    assertThat(error.detail().orElse("")).contains(context);
                })
                .hasMessage("Spectrum Scan Error");
    }
}
