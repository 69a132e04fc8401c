package dev.redshiftkit.local.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.format.avro.AvroSample;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Avro files that Avro's own library has written. */
@NullUnmarked // Null is how a test says that a field is absent; arrays of such values are beyond the checker.
@Timeout(120)
class AvroCopyIT {

    private static final String ID = "{\"name\":\"id\",\"type\":\"int\"}";
    private static final String NAME = "{\"name\":\"name\",\"type\":[\"null\",\"string\"]}";

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
    @ValueSource(strings = {"null", "deflate", "snappy"})
    void blocksAreLoadedHoweverTheyArePacked(String codec) {
        Object[][] rows = new Object[20_000][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(i, i % 3 == 0 ? null : "n" + i % 7);
        }
        table("id int, name varchar(5)");
        warehouse.put("avro/many", AvroSample.of(ID + "," + NAME, codec, rows));

        assertThat(warehouse
                        .copy("t FROM 's3://tickets/avro/many'", "FORMAT AS AVRO 'auto'")
                        .rows())
                .isEqualTo(20_000);
        assertThat(warehouse.rows("SELECT sum(id), count(name), count(DISTINCT name) FROM t"))
                .containsExactly(List.of("199990000", "13333", "7"));
    }

    @Test
    void codecsThatRedshiftDoesNotTakeAreRefused() {
        table("id int");
        warehouse.put("avro/zstd", AvroSample.of(ID, "zstandard", row(1)));

        assertThatThrownBy(() -> warehouse.copy("t FROM 's3://tickets/avro/zstd'", "AVRO 'auto'"))
                .isInstanceOf(SqlError.class)
                .hasMessageContaining("Avro codec is not supported: zstandard");
    }

    @Test
    void fieldsFindTheirColumnsByName() {
        table("name varchar(5), other int, id int");
        warehouse.put(
                "avro/names",
                AvroSample.of(ID + "," + NAME + ",{\"name\":\"more\",\"type\":\"long\"}", "null", row(1, "a", 5L)));

        warehouse.copy("t FROM 's3://tickets/avro/names'", "AVRO 'auto'");

        assertThat(warehouse.rows("SELECT name, other, id FROM t")).containsExactly(Arrays.asList("a", null, "1"));
    }

    @Test
    void fieldsInAnyCaseFindTheirColumnsIfAskedTo() {
        table("id int");
        warehouse.put("avro/case", AvroSample.of("{\"name\":\"ID\",\"type\":\"int\"}", "null", row(1)));

        warehouse.copy("t FROM 's3://tickets/avro/case'", "AVRO 'auto'");
        warehouse.copy("t FROM 's3://tickets/avro/case'", "AVRO 'auto ignorecase'");

        assertThat(warehouse.rows("SELECT id FROM t")).containsExactly(Arrays.asList((String) null), List.of("1"));
    }

    @Test
    void pathsFindWhatIsDeeper() {
        table("a int, b varchar(5), c varchar(20)");
        warehouse.put(
                "avro/deep",
                AvroSample.of(
                        "{\"name\":\"r\",\"type\":{\"type\":\"record\",\"name\":\"s\",\"fields\":[" + ID + "]}},"
                                + "{\"name\":\"l\",\"type\":{\"type\":\"array\",\"items\":\"string\"}},"
                                + "{\"name\":\"m\",\"type\":{\"type\":\"map\",\"values\":\"double\"}}",
                        "null",
                        row(row(7), List.of("x", "y"), Map.of("k", 1.5))));
        warehouse.put("paths/deep", "{\"jsonpaths\":[\"$.r.id\",\"$.l[1]\",\"$.m\"]}");

        warehouse.copy("t FROM 's3://tickets/avro/deep'", "AVRO 's3://tickets/paths/deep'");

        assertThat(warehouse.rows("SELECT * FROM t")).containsExactly(List.of("7", "y", "{\"k\":1.5}"));
    }

    @Test
    void everyTypeBecomesWhatItStandsFor() {
        assertLoaded("boolean", "\"boolean\"", true, "t");
        assertLoaded("bigint", "\"long\"", Long.MIN_VALUE, "-9223372036854775808");
        assertLoaded("real", "\"float\"", 1.5f, "1.5");
        assertLoaded("double precision", "\"double\"", 1e-300, "1e-300");
        assertLoaded("varchar(5)", "{\"type\":\"enum\",\"name\":\"e\",\"symbols\":[\"A\",\"B\"]}", "B", "B");
        assertLoaded("date", "{\"type\":\"int\",\"logicalType\":\"date\"}", -1, "1969-12-31");
        assertLoaded("time", "{\"type\":\"int\",\"logicalType\":\"time-millis\"}", 1500, "00:00:01.5");
        assertLoaded(
                "timestamp",
                "{\"type\":\"long\",\"logicalType\":\"timestamp-millis\"}",
                -1L,
                "1969-12-31 23:59:59.999");
        assertLoaded(
                "timestamp",
                "{\"type\":\"long\",\"logicalType\":\"timestamp-micros\"}",
                1_234_567L,
                "1970-01-01 00:00:01.234567");
        assertLoaded(
                "decimal(9,2)",
                "{\"type\":\"bytes\",\"logicalType\":\"decimal\",\"precision\":9,\"scale\":2}",
                new byte[] {(byte) 0xfb, 0x2e},
                "-12.34");
        assertLoaded(
                "decimal(20,2)",
                "{\"type\":\"fixed\",\"name\":\"f\",\"size\":9,\"logicalType\":\"decimal\",\"precision\":20,\"scale\":2}",
                new byte[] {0, 0, 0, 0, 0, 0, 0, 4, (byte) 0xd2},
                "12.34");
        assertLoaded("varbyte(4)", "\"bytes\"", new byte[] {0, (byte) 255}, "00ff");
    }

    @Test
    void nestedFieldsBecomeSuper() {
        table("doc super");
        warehouse.put(
                "avro/super",
                AvroSample.of(
                        "{\"name\":\"doc\",\"type\":[\"null\",{\"type\":\"record\",\"name\":\"d\",\"fields\":[" + ID
                                + "," + NAME
                                + ",{\"name\":\"l\",\"type\":{\"type\":\"array\",\"items\":\"double\"}}]}]}",
                        "deflate",
                        row((Object) row(1, null, List.of(0.5))),
                        row((Object) null)));

        warehouse.copy("t FROM 's3://tickets/avro/super'", "AVRO 'auto'");

        assertThat(warehouse.rows("SELECT \"json_serialize\"(doc) FROM t"))
                .containsExactly(List.of("{\"id\":1,\"name\":null,\"l\":[5e-1]}"), Arrays.asList((String) null));
    }

    @Test
    void badValuesAreRejectedAndToldByTheirRecord() {
        table("id smallint, name varchar(3)");
        warehouse.put(
                "avro/bad", AvroSample.of(ID + "," + NAME, "null", row(1, "a"), row(70_000, "b"), row(3, "long")));

        assertThat(warehouse
                        .copy("t FROM 's3://tickets/avro/bad'", "AVRO 'auto' MAXERROR 5")
                        .rows())
                .isEqualTo(1);
        assertThat(warehouse.rejections())
                .containsExactly(
                        "2 id 1222 Overflow for SMALLINT (-32768 to 32767)",
                        "3 name 1204 String length exceeds DDL length");
    }

    @Test
    void damageAnywhereGivesAnErrorOrRowsAndNeverAnotherException() {
        table("id int, name varchar(5)");
        byte[] file = AvroSample.of(ID + "," + NAME, "deflate", row(1, "a"), row(2, "b"), row(3, null));
        for (int at = 0; at < file.length; at++) {
            byte[] damaged = file.clone();
            damaged[at] ^= 0x55;
            warehouse.put("avro/damaged", damaged);
            try {
                warehouse.copy("t FROM 's3://tickets/avro/damaged'", "AVRO 'auto'");
            } catch (SqlError e) {
                assertThat(e.sqlState()).as("byte %d", at).isEqualTo("XX000");
            }
        }
    }

    private static void table(String columns) {
        warehouse.sql("DROP TABLE IF EXISTS t; CREATE TABLE t (" + columns + ")");
    }

    private static Object[] row(Object... values) {
        return values;
    }

    private static void assertLoaded(String type, String fieldType, Object value, String expected) {
        table("c " + type);
        warehouse.put("avro/value", AvroSample.of("{\"name\":\"c\",\"type\":" + fieldType + "}", "null", row(value)));

        warehouse.copy("t FROM 's3://tickets/avro/value'", "AVRO 'auto'");

        assertThat(warehouse.rows("SELECT c FROM t")).as(fieldType).containsExactly(List.of(expected));
    }
}
