package dev.redshiftkit.local.unload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redshiftkit.local.copy.Warehouse;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.storage.ObjectName;
import dev.redshiftkit.local.telemetry.OperationStatus;
import dev.redshiftkit.local.telemetry.Unload;
import dev.redshiftkit.local.telemetry.UnloadedFile;
import java.io.IOException;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnloadIT {

    private static Warehouse warehouse;
    private static int run;

    private String prefix = "";

    @BeforeAll
    static void start() throws IOException {
        warehouse = new Warehouse();
        warehouse.sql("CREATE TABLE v (id int, city varchar(30), seats numeric(10,2), opened date)");
        warehouse.sql(
                "INSERT INTO v VALUES (1, 'New \"York', 10.5, '2008-01-31'), (2, NULL, NULL, NULL), (3, 'a|b', -0.01, '0099-12-31')");
    }

    @AfterAll
    static void stop() throws IOException {
        warehouse.close();
    }

    @BeforeEach
    void nextPrefix() {
        prefix = "run" + run++ + "/v_";
        warehouse.sql("ROLLBACK");
    }

    @Test
    void slicesWriteAFileEachAndRowsGoAround() {
        UnloadOutcome outcome = unload("select id, city from v order by id", "");

        assertThat(outcome)
                .isEqualTo(
                        new UnloadOutcome(3, 2, 21, List.of("UNLOAD completed, 3 record(s) unloaded successfully.")));
        assertThat(warehouse.keys(prefix)).containsExactly(prefix + "0000_part_00", prefix + "0001_part_00");
        assertThat(warehouse.text(prefix + "0000_part_00")).isEqualTo("1|New \"York\n3|a|b\n");
        assertThat(warehouse.text(prefix + "0001_part_00")).isEqualTo("2|\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; '1|New \"York|10.50|2008-01-31~2|||~3|a|b|-0.01|0099-12-31~'; 000",
                "ESCAPE; '1|New \"York|10.50|2008-01-31~2|||~3|a\\|b|-0.01|0099-12-31~'; 000",
                "ADDQUOTES ESCAPE; '\"1\"|\"New \\\"York\"|\"10.50\"|\"2008-01-31\"~\"2\"|||~\"3\"|\"a\\|b\"|\"-0.01\"|\"0099-12-31\"~'; 000",
                "DELIMITER ',' NULL AS '\\\\N'; '1,New \"York,10.50,2008-01-31~2,\\N,\\N,\\N~3,a|b,-0.01,0099-12-31~'; 000",
                "CSV; '1,\"New \"\"York\",10.50,2008-01-31~2,,,~3,a|b,-0.01,0099-12-31~'; 000",
                "CSV HEADER DELIMITER '|'; 'id|city|seats|opened~1|\"New \"\"York\"|10.50|2008-01-31~2|||~3|\"a|b\"|-0.01|0099-12-31~'; 000",
                "JSON; '{\"id\":1,\"city\":\"New \\\"York\",\"seats\":10.50,\"opened\":\"2008-01-31\"}~{\"id\":2,\"city\":null,\"seats\":null,\"opened\":null}~{\"id\":3,\"city\":\"a|b\",\"seats\":-0.01,\"opened\":\"0099-12-31\"}~'; 000",
                "CSV EXTENSION 'csv'; '1,\"New \"\"York\",10.50,2008-01-31~2,,,~3,a|b,-0.01,0099-12-31~'; 000.csv",
            })
    void formatsWriteWhatTheGuideSays(String options, String expected, String name) {
        unload("select * from v order by id", "PARALLEL OFF " + options);

        assertThat(warehouse.keys(prefix)).containsExactly(prefix + name);
        assertThat(warehouse.text(prefix + name)).isEqualTo(expected.replace('~', '\n'));
    }

    @ParameterizedTest
    @CsvSource({"GZIP, .gz", "BZIP2, .bz2", "ZSTD, .zst"})
    void compressedFilesAreReadBackByCopy(String codec, String extension) {
        unload("select * from v", "MANIFEST ESCAPE " + codec);

        assertThat(warehouse.keys(prefix + "0"))
                .allMatch(key -> key.endsWith(extension))
                .hasSize(2);
        assertSameAfterCopy("v", prefix + "manifest", "MANIFEST EMPTYASNULL ESCAPE " + codec);
    }

    @Test
    void manifestListsTheFilesAndVerboselyTheirColumns() {
        unload("select id, city, seats from v", "MANIFEST VERBOSE PARALLEL OFF CSV HEADER");

        assertThat(warehouse.text(prefix + "manifest").replaceAll("\\s", ""))
                .isEqualTo(("{'entries':[{'url':'s3://tickets/" + prefix
                                + "000','meta':{'content_length':51,'record_count':4}}],"
                                + "'schema':{'elements':[{'name':'id','type':{'base':'integer'}},"
                                + "{'name':'city','type':{'base':'charactervarying','max_length':30}},"
                                + "{'name':'seats','type':{'base':'numeric','precision':10,'scale':2}}]},"
                                + "'meta':{'content_length':51,'record_count':4},"
                                + "'author':{'name':'AmazonRedshift','version':'1.0.0'}}")
                        .replace('\'', '"'));
    }

    @Test
    void prefixInUseIsRefusedUnlessOverwritingOrCleaningIsAllowed() {
        unload("select * from v", "");

        assertThatThrownBy(() -> unload("select * from v", ""))
                .isInstanceOfSatisfying(
                        SqlError.class, error -> assertThat(error.sqlState()).isEqualTo("XX000"))
                .hasMessageStartingWith("Specified unload destination on S3 is not empty.");

        warehouse.put(prefix + "old", "x");
        unload("select * from v", "ALLOWOVERWRITE");
        assertThat(warehouse.keys(prefix)).hasSize(3);

        unload("select * from v", "CLEANPATH");
        assertThat(warehouse.keys(prefix)).containsExactly(prefix + "0000_part_00", prefix + "0001_part_00");
    }

    @Test
    void queryThatFailsHalfWayLeavesNoFileAndIsRecorded() {
        assertThatThrownBy(() -> unload("select 1 / (3 - n) from generate_series(1, 10) n", ""))
                .isInstanceOfSatisfying(
                        SqlError.class, error -> assertThat(error.sqlState()).isEqualTo("22012"));

        assertThat(warehouse.keys(prefix)).isEmpty();
        List<Unload> unloads = warehouse.telemetry().unloads().records();
        assertThat(unloads.get(unloads.size() - 1).status()).isEqualTo(OperationStatus.ABORTED);
        assertThat(unloads.get(unloads.size() - 1).errorMessage()).isEqualTo("division by zero");
    }

    @Test
    void filesAreFollowedByOthersAtTheirLargestSize() {
        UnloadOutcome outcome = unload(
                "select repeat(md5(n::text), 32) from generate_series(1, 12000) n", "PARALLEL OFF MAXFILESIZE 5 MB");

        assertThat(warehouse.keys(prefix)).containsExactly(prefix + "000", prefix + "001", prefix + "002");
        assertThat(outcome.rows()).isEqualTo(12_000);
        assertThat(outcome.bytes()).isEqualTo(12_000 * 1025);
        assertThat(warehouse.telemetry().unloadedFiles().records())
                .filteredOn(file -> file.path().contains(prefix))
                .extracting(UnloadedFile::bytes)
                .allMatch(bytes -> bytes < 5.1 * (1 << 20));
    }

    @Test
    void noRowsGiveEmptyTextFilesAndNoParquetFile() {
        unload("select * from v where false", "CSV HEADER");
        assertThat(warehouse.keys(prefix)).containsExactly(prefix + "0000_part_00", prefix + "0001_part_00");
        assertThat(warehouse.text(prefix + "0000_part_00")).isEqualTo("id,city,seats,opened\n");

        nextPrefix();
        assertThat(unload("select * from v where false", "PARQUET MANIFEST").files())
                .isZero();
        assertThat(warehouse.keys(prefix)).isEmpty();
    }

    @Test
    void seesWhatTheTransactionOfTheSessionHasDone() {
        warehouse.sql("BEGIN; INSERT INTO v VALUES (4, 'new', 1, NULL)");
        assertThat(unload("select * from v", "").rows()).isEqualTo(4);
        warehouse.sql("ROLLBACK");

        assertThat(warehouse.keys(prefix)).hasSize(2);
    }

    @Test
    void typesWithoutABinaryFormArriveAsText() {
        unload("select 'a'::name as n, 7::oid as o, array[1,2] as l, '5'::char as c -- the end", "PARALLEL OFF");

        assertThat(warehouse.text(prefix + "000")).isEqualTo("a|7|{1,2}|5\n");
    }

    @Test
    void rowsGoIntoFoldersNamedForTheirKeys() {
        unload(
                "select n, d, nullif(t, '') as t from (values (1, date '2008-01-31', 'a/b'), (2, date '2008-01-31', 'a/b'),"
                        + " (3, date '2008-02-01', ''), (4, date '2008-02-01', 'ü')) as v (n, d, t)",
                "PARTITION BY (d, t) PARALLEL OFF MANIFEST VERBOSE CSV");

        String folder = prefix + "/";
        assertThat(warehouse.keys(folder))
                .containsExactlyInAnyOrder(
                        folder + "d=2008-01-31/t=a%2Fb/000",
                        folder + "d=2008-02-01/t=__HIVE_DEFAULT_PARTITION__/000",
                        folder + "d=2008-02-01/t=ü/000",
                        folder + "manifest");
        assertThat(warehouse.text(folder + "d=2008-01-31/t=a%2Fb/000")).isEqualTo("1\n2\n");
        assertThat(warehouse.text(folder + "manifest")).contains("\"name\" : \"d\"", "\"name\" : \"t\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "select 1 as a, 2 as b; (c); 42703; is not in the select list",
                "select 1 as a, 2 as b; (a, b); 42601; at least one column",
                "select 1 as a, 2 as b; (a, a); 42701; more than once",
                "select 1 as a, '\\x00'::bytea as b; (b); 0A000; cannot be of type varbyte",
            })
    void keysThatCannotBeAreRefused(String query, String keys, String sqlState, String message) {
        assertThatThrownBy(() -> unload(query, "PARTITION BY " + keys))
                .isInstanceOfSatisfying(
                        SqlError.class, error -> assertThat(error.sqlState()).isEqualTo(sqlState))
                .hasMessageContaining(message);
    }

    @Test
    void cleaningEmptiesTheFoldersThatAreWrittenTo() {
        warehouse.put(prefix + "/id=1/old", "x");
        warehouse.put(prefix + "/id=9/old", "x");

        unload("select id, city from v where id = 1", "PARTITION BY (id) PARALLEL OFF CLEANPATH");

        assertThat(warehouse.keys(prefix)).containsExactly(prefix + "/id=1/000", prefix + "/id=9/old");
    }

    @Test
    void fieldsOfFixedWidthAreFilledUpAndNotCutOff() {
        unload("select * from v order by id", "FIXEDWIDTH 'id:3,city:10,seats:6,opened:10' PARALLEL OFF");
        assertThat(warehouse.text(prefix + "000"))
                .isEqualTo(
                        "1  New \"York 10.50 2008-01-31\n2                            \n3  a|b       -0.01 0099-12-31\n");

        nextPrefix();
        assertThatThrownBy(() -> unload("select * from v", "FIXEDWIDTH 'id:3,city:4,seats:6,opened:10'"))
                .isInstanceOfSatisfying(
                        SqlError.class, error -> assertThat(error.sqlState()).isEqualTo("XX000"))
                .hasMessageStartingWith("column \"city\" is too narrow in FIXEDWIDTH");
        assertThatThrownBy(() -> unload("select * from v", "FIXEDWIDTH 'id:3,city:4'"))
                .hasMessage("FIXEDWIDTH has 2 column(s), but the query returns 4");
    }

    @Test
    void filesThatAreCompleteStayWhenTheStatementFails() {
        assertThatThrownBy(() -> unload(
                        "select repeat(md5(n::text), 32), 1 / (11999 - n) from generate_series(1, 12000) n",
                        "PARALLEL OFF MAXFILESIZE 5 MB"))
                .hasMessage("division by zero");

        assertThat(warehouse.keys(prefix)).containsExactly(prefix + "000", prefix + "001");
        assertThat(warehouse.telemetry().unloadedFiles().records())
                .filteredOn(file -> file.path().contains(prefix))
                .hasSize(2);
    }

    @Test
    void noThreadIsLeftWhenRowsCannotBeWritten() throws IOException {
        String bucket = "vanishing";
        warehouse.store().createBucket(bucket);
        String query = "select repeat(md5(n::text), 32) from generate_series(1, 12000) n";

        assertThatThrownBy(() -> warehouse.unload(
                        "UNLOAD ('" + query + "') TO 's3://" + bucket + "/v' IAM_ROLE default FIXEDWIDTH 'a:1000'"))
                .hasMessageContaining("too narrow");

        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("redshift-local-unload"));
        assertThat(warehouse.store().listAll(bucket, "")).isEmpty();
    }

    @Test
    void encryptionIsRecordedWithTheObjects() {
        unload("select 1", "ENCRYPTED KMS_KEY_ID 'k-1' PARALLEL OFF MANIFEST");

        assertThat(warehouse.keys(prefix))
                .hasSize(2)
                .allSatisfy(key -> assertThat(warehouse
                                .store()
                                .stat(ObjectName.of(Warehouse.BUCKET, key))
                                .attributes()
                                .headers())
                        .containsEntry("x-amz-server-side-encryption", "aws:kms")
                        .containsEntry("x-amz-server-side-encryption-aws-kms-key-id", "k-1"));
    }

    @Test
    void roleThatIsNotAttachedIsRefused() {
        warehouse.roles().detach(Warehouse.ROLE);
        try {
            assertThatThrownBy(() -> unload("select 1", "")).hasMessage("Default IAM role is not set for this cluster");
        } finally {
            warehouse.roles().attachAsDefault(Warehouse.ROLE);
        }
    }

    @Test
    void missingBucketIsSaidAsS3SaysIt() {
        assertThatThrownBy(() -> warehouse.unload("UNLOAD ('select 1') TO 's3://no-such-bucket/x' IAM_ROLE default"))
                .isInstanceOfSatisfying(
                        SqlError.class, error -> assertThat(error.sqlState()).isEqualTo("XX000"))
                .hasMessageStartingWith(
                        "S3ServiceException:The specified bucket does not exist,Status 404,Error NoSuchBucket");
    }

    /** UNLOAD and COPY are each other's inverse, for every type, NULL, empty text, quotes, line ends and extremes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "CSV NULL AS '\\\\N'; CSV",
                "CSV DELIMITER '~' HEADER NULL AS '\\\\N' GZIP; CSV DELIMITER '~' IGNOREHEADER 1 GZIP",
                "DELIMITER '|' ESCAPE NULL AS '\\\\N'; ESCAPE",
                "ADDQUOTES ESCAPE NULL AS '\\\\N' ZSTD; REMOVEQUOTES ESCAPE ZSTD",
                "PARQUET; PARQUET",
            })
    void unloadedTableIsTheSameWhenCopiedBack(String unloadOptions, String copyOptions) {
        long seed = 20261123;
        createRandomTable(seed, !unloadOptions.contains("CSV") && !unloadOptions.startsWith("DELIMITER"));

        unload("select * from original", "MANIFEST " + unloadOptions);

        assertThat(warehouse.rows("SELECT count(*) FROM original").get(0))
                .as("seed %d", seed)
                .containsExactly("300");
        assertSameAfterCopy("original", prefix + "manifest", "MANIFEST " + copyOptions);
    }

    private static void createRandomTable(long seed, boolean plain) {
        String more = plain ? "" : ", m timetz, n jsonb, o bytea";
        warehouse.sql("DROP TABLE IF EXISTS original; CREATE TABLE original (a smallint, b int, c bigint, d real,"
                + " e double precision, f boolean, g char(5), h varchar(200), i date, j timestamp, k timestamptz,"
                + " l numeric(38,10), p numeric(5,0), q numeric(18,18), t time" + more + ")");
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int row = 0; row < 300; row++) {
            warehouse.sql("INSERT INTO original VALUES (" + randomRow(random, plain) + ")");
        }
    }

    private static String randomRow(RandomGenerator random, boolean plain) {
        String base = String.join(
                ",",
                oneOf(random, "NULL", "-32768", "32767", "0", "" + random.nextInt(-9, 9)),
                oneOf(random, "NULL", "-2147483648", "2147483647", "" + random.nextInt()),
                oneOf(random, "NULL", "-9223372036854775808", "9223372036854775807", "" + random.nextLong()),
                oneOf(random, "NULL", "'NaN'", "'Infinity'", "3.4e38", "1e-45", "'-0'", "" + random.nextFloat()),
                oneOf(
                        random,
                        "NULL",
                        "'NaN'",
                        "'-Infinity'",
                        "1.7976931348623157e308",
                        "5e-324",
                        "" + random.nextDouble(),
                        "123456789.125"),
                oneOf(random, "NULL", "true", "false"),
                oneOf(random, "NULL", "''", "'ab'", "'  x'", "'abcde'"),
                oneOf(random, "NULL", "''", randomText(random)),
                oneOf(random, "NULL", "'0001-01-01'", "'9999-12-31'", "'2000-02-29'", "'1969-12-31'"),
                oneOf(
                        random,
                        "NULL",
                        "'0001-01-01 00:00:00'",
                        "'9999-12-31 23:59:59.999999'",
                        "'1969-12-31 23:59:59.5'"),
                oneOf(random, "NULL", "'1970-01-01 00:00:00+00'", "'2024-06-30 12:34:56.789-07'"),
                oneOf(
                        random,
                        "NULL",
                        "9999999999999999999999999999.9999999999",
                        "-9999999999999999999999999999.9999999999",
                        "0",
                        "0.0000000001",
                        random.nextLong() + "." + random.nextInt(1, 1_000_000)),
                oneOf(random, "NULL", "99999", "-99999", "0", "10000"),
                oneOf(random, "NULL", "0.999999999999999999", "-0.000000000000000001", "0"),
                oneOf(random, "NULL", "'00:00:00'", "'23:59:59.999999'"));
        return plain
                ? base
                : base + "," + oneOf(random, "NULL", "'10:00:00+05:30'", "'23:59:59.5-08'") + ","
                        + oneOf(random, "NULL", "'{\"a\": [1, \"x\\\"y\"]}'", "'\"text\"'", "'null'") + ","
                        + oneOf(random, "NULL", "'\\x'", "'\\x00ff7c0a'");
    }

    private static String oneOf(RandomGenerator random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String randomText(RandomGenerator random) {
        String[] parts = {
            "\"", "''", "|", ",", "\\", "\n", "\r", "\r\n", "\t", " ", "~", "é", "€", "😀", "x", "\\N1", "NULL"
        };
        StringBuilder text = new StringBuilder("'");
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        return text.append("'").toString();
    }

    private void assertSameAfterCopy(String table, String source, String options) {
        warehouse.sql("DROP TABLE IF EXISTS reloaded; CREATE TABLE reloaded (LIKE " + table + ")");
        warehouse.copy("reloaded FROM 's3://tickets/" + source + "'", options);
        assertThat(warehouse.rows("SELECT t::text FROM reloaded t ORDER BY 1"))
                .isEqualTo(warehouse.rows("SELECT t::text FROM " + table + " t ORDER BY 1"));
    }

    private UnloadOutcome unload(String query, String options) {
        return warehouse.unload(query, prefix, options);
    }
}
