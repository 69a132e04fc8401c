package dev.redshiftkit.local.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parquet files that DuckDB has written. */
@Timeout(120)
class ForeignParquetIT {

    private static Warehouse warehouse;
    private static Connection duck;

    @BeforeAll
    static void start() throws IOException, SQLException {
        warehouse = Warehouse.withCatalog();
        duck = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = duck.createStatement()) {
            statement.execute("SET autoinstall_known_extensions = false; SET threads = 1");
        }
    }

    @AfterAll
    static void stop() throws IOException, SQLException {
        duck.close();
        warehouse.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COMPRESSION uncompressed",
                "COMPRESSION snappy",
                "COMPRESSION gzip",
                "COMPRESSION zstd",
                "COMPRESSION lz4_raw",
                "COMPRESSION snappy, PARQUET_VERSION v2",
                "COMPRESSION zstd, PARQUET_VERSION v2, ROW_GROUP_SIZE 5000",
            })
    void everyValueIsLoadedHoweverItIsPacked(String options) throws Exception {
        write("""
                SELECT i::BIGINT AS id, (i % 7)::INTEGER AS small,
                    CASE WHEN i % 3 = 0 THEN NULL ELSE 'name ' || (i % 11) END AS repeated_name, 'unique ' || i AS name,
                    (i * 1.25)::DECIMAL(12,2) AS price, (i::HUGEINT * 100000000000000000000)::DECIMAL(38,3) AS large, i / 8.0::DOUBLE AS share,
                    i % 2 = 0 AS even, DATE '2020-01-01' + (i % 1000)::INTEGER AS day,
                    TIMESTAMP '2020-01-01 00:00:00' + INTERVAL (i) SECOND AS at, NULL::INTEGER AS nothing
                FROM range(20000) t(i)""", options, "packed");
        warehouse.sql(
                "DROP TABLE IF EXISTS packed; CREATE TABLE packed (id bigint, small int, repeated_name varchar(20),"
                        + " name varchar(30), price decimal(12,2), large decimal(38,3), share double precision, even boolean,"
                        + " day date, at timestamp, nothing int)");

        assertThat(warehouse
                        .copy("packed FROM 's3://tickets/packed'", "PARQUET")
                        .rows())
                .isEqualTo(20_000);

        assertThat(warehouse.rows("SELECT sum(id), sum(small), count(repeated_name), count(DISTINCT repeated_name),"
                        + " count(DISTINCT name), sum(price), sum(share), sum(even::int), min(day), max(at), count(nothing)"
                        + " FROM packed"))
                .containsExactly(List.of(
                        "199990000",
                        "59997",
                        "13333",
                        "11",
                        "20000",
                        "249987500.00",
                        "24998750",
                        "10000",
                        "2020-01-01",
                        "2020-01-01 05:33:19",
                        "0"));
        assertThat(warehouse.rows(
                        "SELECT id, large FROM packed WHERE name = 'unique 19999' OR price = 3.75 ORDER BY id"))
                .containsExactly(
                        List.of("3", "300000000000000000000.000"), List.of("19999", "1999900000000000000000000.000"));
    }

    @Test
    void codecThatIsNotKnownIsRefusedByName() throws Exception {
        write("SELECT 1 AS id", "COMPRESSION brotli", "brotli");
        warehouse.sql("DROP TABLE IF EXISTS b; CREATE TABLE b (id int)");

        assertThatThrownBy(() -> warehouse.copy("b FROM 's3://tickets/brotli'", "PARQUET"))
                .hasMessage("COPY with a Parquet file of codec BROTLI is not supported by the local Redshift");
    }

    @Test
    void nestedColumnsBecomeSuper() throws Exception {
        write("""
                SELECT * FROM (VALUES
                    (1, {'a': 1, 'b': 'x'}, [1, NULL, 3], MAP {'k': 1.5::DOUBLE}, [{'deep': [['p'], []]}]),
                    (2, NULL, [], MAP {}, NULL),
                    (3, {'a': NULL, 'b': 'é"'}, NULL, NULL, [NULL])
                ) t(id, s, l, m, n)""", "COMPRESSION snappy", "nested");
        warehouse.sql("DROP TABLE IF EXISTS nested; CREATE TABLE nested (id int, s super, l super, m super, n super)");

        warehouse.copy("nested FROM 's3://tickets/nested'", "PARQUET SERIALIZETOJSON");

        assertThat(warehouse.rows(
                        "SELECT id, \"json_serialize\"(s), \"json_serialize\"(l), \"json_serialize\"(m), \"json_serialize\"(n)"
                                + " FROM nested ORDER BY id"))
                .containsExactly(
                        List.of(
                                "1",
                                "{\"a\":1,\"b\":\"x\"}",
                                "[1,null,3]",
                                "{\"k\":1.5e+0}",
                                "[{\"deep\":[[\"p\"],[]]}]"),
                        Arrays.asList("2", null, "[]", "{}", null),
                        Arrays.asList("3", "{\"a\":null,\"b\":\"é\\\"\"}", null, null, "[null]"));
    }

    private void write(String query, String options, String key) throws Exception {
        Path file = Files.createTempFile("duckdb", ".parquet");
        try (Statement statement = duck.createStatement()) {
            statement.execute("COPY (" + query + ") TO '" + file + "' (FORMAT parquet, " + options + ")");
        }
        warehouse.put(key, Files.readAllBytes(file));
        Files.delete(file);
    }
}
