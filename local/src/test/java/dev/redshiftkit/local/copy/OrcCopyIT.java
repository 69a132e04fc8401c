package dev.redshiftkit.local.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.format.orc.OrcSample;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked // Null is how a test says that a field is absent; arrays of such values are beyond the checker.
@Timeout(120)
class OrcCopyIT {

    private static Warehouse warehouse;

    @BeforeAll
    static void start() throws IOException {
        warehouse = Warehouse.withCatalog();
    }

    @AfterAll
    static void stop() throws IOException {
        warehouse.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONE", "ZLIB", "SNAPPY", "LZ4", "ZSTD"})
    void rowsOfManyBatchesAreLoadedHoweverTheyArePacked(String codec) {
        Object[][] rows = new Object[5000][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(i, i % 3 == 0 ? null : "name " + i % 7, BigDecimal.valueOf(i * 125L, 2), null);
        }
        warehouse.put("orc/many", OrcSample.of("struct<a:int,b:string,c:decimal(12,2),d:bigint>", codec, rows));
        warehouse.sql("DROP TABLE IF EXISTS many;"
                + " CREATE TABLE many (id int, name varchar(20), price decimal(12,2), nothing bigint)");

        assertThat(warehouse
                        .copy("many FROM 's3://tickets/orc/many'", "FORMAT AS ORC")
                        .rows())
                .isEqualTo(5000);

        assertThat(warehouse.rows(
                        "SELECT sum(id), count(name), count(DISTINCT name), sum(price), count(nothing) FROM many"))
                .containsExactly(List.of("12497500", "3333", "7", "15621875.00", "0"));
    }

    @Test
    void everyTypeBecomesWhatItStandsFor() {
        Timestamp before = Timestamp.from(Instant.parse("1965-03-04T05:06:07.123456Z"));
        assertLoaded("boolean", "boolean", true, "t");
        assertLoaded("smallint", "tinyint", -5, "-5");
        assertLoaded("int", "int", Integer.MIN_VALUE, "-2147483648");
        assertLoaded("bigint", "int", 7, "7");
        assertLoaded("bigint", "bigint", Long.MAX_VALUE, "9223372036854775807");
        assertLoaded("real", "float", 1.5f, "1.5");
        assertLoaded("double precision", "double", 0.1, "0.1");
        assertLoaded("decimal(18,2)", "decimal(18,2)", new BigDecimal("-9999999999999999.90"), "-9999999999999999.90");
        assertLoaded(
                "decimal(38,10)",
                "decimal(38,10)",
                new BigDecimal("1234567890123456789012345678.5000000000"),
                "1234567890123456789012345678.5000000000");
        assertLoaded("date", "date", -1, "1969-12-31");
        assertLoaded("timestamp", "timestamp", before, "1965-03-04 05:06:07.123456");
        assertLoaded("varchar(10)", "varchar(10)", "é", "é");
        assertLoaded("char(3)", "char(3)", "ab", "ab ");
        assertLoaded("varbyte(10)", "binary", new byte[] {0, (byte) 255}, "00ff");
    }

    @Test
    void nestedColumnsBecomeSuper() {
        warehouse.put(
                "orc/nested",
                OrcSample.of(
                        "struct<id:int,s:struct<a:int,b:string>,l:array<decimal(5,2)>,m:map<string,date>>",
                        "ZLIB",
                        row(1, Arrays.asList(1, "x\""), new Object[] {new BigDecimal("1.50"), null}, Map.of("k", 1)),
                        row(2, null, new Object[] {}, null)));
        warehouse.sql("DROP TABLE IF EXISTS nested; CREATE TABLE nested (id int, s super, l super, m super)");

        assertThatThrownBy(() -> warehouse.copy("nested FROM 's3://tickets/orc/nested'", "ORC"))
                .hasMessage("SUPER column in COPY query requires SERIALIZETOJSON option");
        warehouse.copy("nested FROM 's3://tickets/orc/nested'", "ORC SERIALIZETOJSON");

        assertThat(warehouse.rows("SELECT id, \"json_serialize\"(s), \"json_serialize\"(l), \"json_serialize\"(m)"
                        + " FROM nested ORDER BY id"))
                .containsExactly(
                        List.of("1", "{\"a\":1,\"b\":\"x\\\"\"}", "[1.50,null]", "{\"k\":\"1970-01-02\"}"),
                        Arrays.asList("2", null, "[]", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"int; bigint", "date; string", "varchar(5); int", "real; double"})
    void typesThatDoNotGoTogetherAreNamed(String type, String column) {
        warehouse.sql("DROP TABLE IF EXISTS one; CREATE TABLE one (c " + type + ")");
        warehouse.put("orc/one", OrcSample.of("struct<c:" + column + ">", "NONE", row((Object) null)));

        assertScanError(
                () -> warehouse.copy("one FROM 's3://tickets/orc/one'", "ORC"),
                "has an incompatible ORC schema for column 's3://tickets/orc/one.c'");
    }

    @Test
    void numberOfColumnsMustMatchUnlessMissingOnesAreFilled() {
        warehouse.sql("DROP TABLE IF EXISTS two; CREATE TABLE two (a int, b int)");
        warehouse.put("orc/narrow", OrcSample.of("struct<a:int>", "NONE", row(1)));

        assertScanError(
                () -> warehouse.copy("two FROM 's3://tickets/orc/narrow'", "ORC"),
                "Unmatched number of columns between table and file. Table columns: 2, Data columns: 1");
        assertThat(warehouse
                        .copy("two FROM 's3://tickets/orc/narrow'", "ORC FILLRECORD")
                        .rows())
                .isEqualTo(1);
    }

    @Test
    void filesThatAreNoOrcAreNamed() {
        warehouse.sql("DROP TABLE IF EXISTS one; CREATE TABLE one (c int)");
        warehouse.put("orc/text", "1,2,3\n".repeat(100));
        warehouse.put("orc/empty", new byte[0]);

        assertScanError(() -> warehouse.copy("one FROM 's3://tickets/orc/text'", "ORC"), "s3://tickets/orc/text");
        assertScanError(() -> warehouse.copy("one FROM 's3://tickets/orc/empty'", "ORC"), "s3://tickets/orc/empty");
    }

    @Test
    void damageAnywhereGivesAnErrorOrRowsAndNeverAnotherException() {
        warehouse.sql("DROP TABLE IF EXISTS t; CREATE TABLE t (id int, name varchar(5))");
        byte[] file = OrcSample.of("struct<id:int,name:string>", "ZLIB", row(1, "a"), row(2, "b"), row(3, null));
        for (int at = 0; at < file.length; at++) {
            byte[] damaged = file.clone();
            damaged[at] ^= 0x55;
            warehouse.put("orc/damaged", damaged);
            try {
                warehouse.copy("t FROM 's3://tickets/orc/damaged'", "ORC");
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
        warehouse.put("orc/value", OrcSample.of("struct<c:" + column + ">", "ZLIB", row(value), row((Object) null)));

        warehouse.copy("one FROM 's3://tickets/orc/value'", "ORC");

        assertThat(warehouse.rows("SELECT c FROM one"))
                .as(column)
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
