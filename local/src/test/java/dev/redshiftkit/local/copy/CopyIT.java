package dev.redshiftkit.local.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.format.Compression;
import dev.redshiftkit.local.telemetry.Load;
import dev.redshiftkit.local.telemetry.LoadError;
import dev.redshiftkit.local.telemetry.LoadState;
import dev.redshiftkit.local.telemetry.OperationStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopyIT {

    private static final String FAILED =
            "Load into table 't' failed.  Check 'stl_load_errors' system table for details.";

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
        warehouse.sql(
                "ROLLBACK; DROP TABLE IF EXISTS t; CREATE TABLE t (id int NOT NULL, name varchar(10), price numeric(8,2))");
    }

    @Test
    void loadsDelimitedTextAndSaysSo() {
        warehouse.put("plain/a.txt", "1|one|1.50\n2||\n3|\\N|-3\n");

        CopyOutcome outcome = warehouse.copy("t FROM 's3://tickets/plain/'", "");

        assertThat(outcome)
                .isEqualTo(new CopyOutcome(
                        3, 0, 1, 23, List.of("Load into table 't' completed, 3 record(s) loaded successfully.")));
        assertThat(warehouse.rows("SELECT * FROM t ORDER BY id"))
                .containsExactly(
                        List.of("1", "one", "1.50"), Arrays.asList("2", "", null), Arrays.asList("3", null, "-3.00"));
    }

    @Test
    void loadsTypesOfEveryKind() {
        warehouse.sql(
                "DROP TABLE IF EXISTS k; CREATE TABLE k (a smallint, b bigint, c real, d double precision, e boolean,"
                        + " f char(4), g date, h timestamp, i timestamptz, j time, k timetz, l jsonb, m json, n bytea, o text)");
        warehouse.put(
                "kinds",
                "-5|9000000000|1.5|2.25|t|ab|2008-01-31|2008-01-31 10:20:30.5|2008-01-31 10:20:30+02"
                        + "|23:59:59.25|10:00:00-08|{\"a\": 1}|[2]|48690a|text\n");

        warehouse.copy("k FROM 's3://tickets/kinds'", "");

        assertThat(warehouse.rows("SELECT a,b,c,d,e,f,g,h,i at time zone 'utc',j,k,l,m,encode(n,'hex'),o FROM k"))
                .containsExactly(List.of(
                        "-5",
                        "9000000000",
                        "1.5",
                        "2.25",
                        "t",
                        "ab  ",
                        "2008-01-31",
                        "2008-01-31 10:20:30.5",
                        "2008-01-31 08:20:30",
                        "23:59:59.25",
                        "10:00:00-08",
                        "{\"a\": 1}",
                        "[2]",
                        "48690a",
                        "text"));
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void loadsCompressedFiles(Compression compression) throws IOException {
        warehouse.put("packed/" + compression, pack(compression, "1,\"a,\"\"b\"\"\",1\n2,\"two\nlines\",2\n"));

        warehouse.copy(
                "t FROM 's3://tickets/packed/" + compression + "'",
                "CSV " + (compression == Compression.NONE ? "" : compression));

        assertThat(warehouse.rows("SELECT name FROM t ORDER BY id"))
                .containsExactly(List.of("a,\"b\""), List.of("two\nlines"));
    }

    @Test
    void prefixTakesEveryKeyThatStartsWithIt() {
        warehouse.put("many/cust", "1|a|1\n");
        warehouse.put("many/cust.bak", "2|b|2\n");
        warehouse.put("many/customers/x", "3|c|3\n");

        assertThat(warehouse.copy("t FROM 's3://tickets/many/cust'", "").files())
                .isEqualTo(3);
        assertThat(warehouse.telemetry().loadedFiles().records())
                .filteredOn(file -> file.source().fileName().startsWith("s3://tickets/many/"))
                .extracting(file -> file.source().fileName() + " " + file.lines() + " " + file.slice())
                .containsExactly(
                        "s3://tickets/many/cust 1 0",
                        "s3://tickets/many/cust.bak 1 1",
                        "s3://tickets/many/customers/x 1 0");
    }

    @Test
    void manifestListsWhatIsLoaded() {
        warehouse.put("listed/a", "1|a|1\n");
        warehouse.put("listed/b", "2|b|2\n");
        warehouse.put("m1", manifest("listed/a", true) + "," + manifest("listed/nothing", false) + "]}");

        assertThat(warehouse.copy("t FROM 's3://tickets/m1'", "MANIFEST").rows())
                .isEqualTo(1);
    }

    @Test
    void missingMandatoryFileEndsTheLoad() {
        warehouse.put("listed/a", "1|a|1\n");
        warehouse.put("m2", manifest("listed/a", true) + "," + manifest("listed/nothing", true) + "]}");

        assertThatThrownBy(() -> warehouse.copy("t FROM 's3://tickets/m2'", "MANIFEST"))
                .hasMessageStartingWith(
                        "S3ServiceException:The specified key does not exist.,Status 404,Error NoSuchKey");
        assertThat(warehouse.rows("SELECT * FROM t")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'s3://tickets/none'; ''; The specified S3 prefix 'none' does not exist",
                "'s3://no-such-bucket/x'; ''; S3ServiceException:The specified bucket does not exist,Status 404,Error NoSuchBucket",
                "'s3://tickets/none'; MANIFEST; S3ServiceException:The specified key does not exist.,Status 404,Error NoSuchKey",
                "'s3://tickets/folder/'; MANIFEST; COPY with MANIFEST parameter requires full path of an S3 object.",
                "'s3://tickets/notjson'; MANIFEST; Manifest file is not in correct json format",
            })
    void failsAsRedshiftFailsWhereThereIsNothingToLoad(String source, String options, String message) {
        warehouse.put("notjson", "{\"entries\":");

        assertSqlState(() -> warehouse.copy("t FROM '" + source.replace("'", "") + "'", options), "XX000", message);
    }

    @Test
    void roleThatIsNotAttachedIsRefused() {
        warehouse.put("role", "1|a|1\n");

        assertSqlState(
                () -> warehouse.run("COPY t FROM 's3://tickets/role' IAM_ROLE 'arn:aws:iam::123456789012:role/other'"),
                "XX000",
                "User arn:aws:redshift:us-east-1:123456789012:dbuser:local/alice is not authorized to assume IAM Role"
                        + " arn:aws:iam::123456789012:role/other");
    }

    @Test
    void firstBadRowFailsTheLoadAndIsReportedWithAllItsParts() {
        warehouse.put("bad/a", "1|one|1\n2|two|x\n");

        assertSqlState(() -> warehouse.copy("t FROM 's3://tickets/bad/a'", ""), "XX000", FAILED);

        assertThat(warehouse.rows("SELECT * FROM t")).isEmpty();
        assertThat(warehouse.errors()).hasSize(1);
        LoadError error = warehouse.errors().get(0);
        assertThat(error.place()).isEqualTo(new LoadError.Place("s3://tickets/bad/a", 2));
        assertThat(error.column()).isEqualTo(new LoadError.Column("price", "numeric", "8, 2"));
        assertThat(error.code()).isEqualTo(1207);
        assertThat(error.reason()).isEqualTo("Invalid digit, Value 'x', Pos 0, Type: Decimal");
        assertThat(error.position()).isZero();
        assertThat(error.rawLine()).isEqualTo("2|two|x");
        assertThat(error.rawFieldValue()).isEqualTo("x");
        assertThat(error.statement().user()).isEqualTo("alice");
    }

    @ParameterizedTest
    @CsvSource({
        "'', false",
        "MAXERROR 0, false",
        "MAXERROR 1, false",
        "MAXERROR 2, false",
        "MAXERROR 3, true",
        "IGNOREALLERRORS, true"
    })
    void loadFailsWhenErrorsReachMaxerror(String option, boolean loads) {
        warehouse.put("two-bad", "x|a|1\n2|b|2\ny|c|3\n");

        if (loads) {
            CopyOutcome outcome = warehouse.copy("t FROM 's3://tickets/two-bad'", option);
            assertThat(outcome.rows()).isEqualTo(1);
            assertThat(outcome.rejectedRows()).isEqualTo(2);
            assertThat(outcome.notices())
                    .containsExactly(
                            "Load into table 't' completed, 2 record(s) could not be loaded."
                                    + "  Check 'stl_load_errors' system table for details.",
                            "Load into table 't' completed, 1 record(s) loaded successfully.");
        } else {
            assertSqlState(() -> warehouse.copy("t FROM 's3://tickets/two-bad'", option), "XX000", FAILED);
            assertThat(warehouse.rows("SELECT * FROM t")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1|a|1|extra; ''; 1202; Extra column(s) found; ''",
                "1|a; ''; 1214; Delimiter not found; price",
                "|a|1; ''; 1213; Missing data for not-null field; id",
                "\\N|a|1; ''; 1213; Missing data for not-null field; id",
                "1|elevenbytes|1; ''; 1204; String length exceeds DDL length; name",
                "1|a|1000000; ''; 1204; Overflow for NUMERIC(8,2); price",
                "99999999999|a|1; ''; 1222; Overflow for INTEGER (-2147483648 to 2147483647); id",
                "1|'a|1; REMOVEQUOTES; 1214; Delimiter not found; ''",
                "1,\"a,1; CSV; 1214; Invalid quote formatting for CSV; ''",
                "1,\"a\"b,1; CSV; 1214; Invalid quote formatting for CSV; ''",
                "1,a,1,; CSV; 1202; Extra column(s) found; ''",
            })
    void badRowsGetRedshiftsCodesAndReasons(String line, String options, int code, String reason, String column) {
        warehouse.put("one-bad", line + "\n");

        assertSqlState(() -> warehouse.copy("t FROM 's3://tickets/one-bad'", options), "XX000", FAILED);

        LoadError error = warehouse.errors().get(0);
        assertThat(error.code() + " " + error.reason()).isEqualTo(code + " " + reason);
        assertThat(error.column().name()).isEqualTo(column);
        assertThat(error.rawLine()).isEqualTo(line);
    }

    @Test
    void emptyLineHasNoDataUnlessBlankLinesAreIgnored() {
        warehouse.put("blank", "1|a|1\n\n2|b|2\n");

        assertSqlState(() -> warehouse.copy("t FROM 's3://tickets/blank'", ""), "XX000", FAILED);
        assertThat(warehouse.errors().get(0).code()).isEqualTo(1211);

        assertThat(warehouse
                        .copy("t FROM 's3://tickets/blank'", "IGNOREBLANKLINES")
                        .rows())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1||; EMPTYASNULL; 1:null:null",
                "1|   |1; BLANKSASNULL; 1:null:1.00",
                "1|   |1; ''; 1:   :1.00",
                "1|a b  |1; TRIMBLANKS; 1:a b:1.00",
                "1|far too long|1; TRUNCATECOLUMNS; 1:far too lo:1.00",
                "1; FILLRECORD; 1::null",
                "1; FILLRECORD EMPTYASNULL; 1:null:null",
                "1|a|1.239; ROUNDEC; 1:a:1.24",
                "1|a|1.239; ''; 1:a:1.23",
                "1|none|1; NULL AS 'none'; 1:null:1.00",
                "1|a\\|b|1; ESCAPE; 1:a|b:1.00",
                "1|\\N|1; ESCAPE; 1:null:1.00",
                "1|\"a|b\"|1; REMOVEQUOTES; 1:a|b:1.00",
                "'1~a~1'; DELIMITER '~'; 1:a:1.00",
                "'1\ta\t1'; DELIMITER '\\t'; 1:a:1.00",
                "1,%a,%%b%,1; CSV QUOTE '%'; 1:a,%b:1.00",
                "1, \"a\" ,1; CSV; 1:a:1.00",
                "1|a|1|; ''; 1:a:1.00",
            })
    void conversionOptionsDoWhatTheGuideSays(String line, String options, String expected) {
        warehouse.put("converted", line + "\n");

        warehouse.copy("t FROM 's3://tickets/converted'", options);

        assertThat(warehouse.rows(
                        "SELECT concat_ws(':', id, coalesce(name, 'null'), coalesce(price::text, 'null')) FROM t"))
                .containsExactly(List.of(expected));
    }

    @Test
    void badCharactersAreReplacedWhereTheLoadAcceptsThem() {
        byte[] line = "1|aXb|1\n".getBytes(StandardCharsets.UTF_8);
        line[3] = (byte) 0xff;
        warehouse.put("latin", line);

        assertSqlState(() -> warehouse.copy("t FROM 's3://tickets/latin'", ""), "XX000", FAILED);
        assertThat(warehouse.errors().get(0).code()).isEqualTo(1220);

        warehouse.copy("t FROM 's3://tickets/latin'", "ACCEPTINVCHARS '^'");
        assertThat(warehouse.rows("SELECT name FROM t")).containsExactly(List.of("a^b"));
    }

    @Test
    void headersAreIgnoredInEveryFile() {
        warehouse.put("heads/1", "id|name|price\n1|a|1\n");
        warehouse.put("heads/2", "id|name|price\n2|b|2");

        assertThat(warehouse
                        .copy("t FROM 's3://tickets/heads/'", "IGNOREHEADER 1")
                        .rows())
                .isEqualTo(2);
    }

    @Test
    void datesAreReadByTheirFormatsAndBecomeNullWhereAnyIsAccepted() {
        warehouse.sql("DROP TABLE IF EXISTS d; CREATE TABLE d (day date, moment timestamp)");
        warehouse.put("dates", "01/31/2008|1451606400\nnever|1451606401\n");

        warehouse.copy("d FROM 's3://tickets/dates'", "DATEFORMAT 'MM/DD/YYYY' TIMEFORMAT 'epochsecs' ACCEPTANYDATE");

        assertThat(warehouse.rows("SELECT * FROM d ORDER BY moment"))
                .containsExactly(
                        List.of("2008-01-31", "2016-01-01 00:00:00"), Arrays.asList(null, "2016-01-01 00:00:01"));
    }

    @Test
    void columnListChoosesAndOrdersColumnsAndLeavesDefaultsToTheOthers() {
        warehouse.sql("ALTER TABLE t ALTER price SET DEFAULT 9.99");
        warehouse.put("columns", "one|1\n");

        warehouse.copy("t (name, id) FROM 's3://tickets/columns'", "");

        assertThat(warehouse.rows("SELECT * FROM t")).containsExactly(List.of("1", "one", "9.99"));
    }

    @Test
    void columnListMustNameWhatExistsAndWhatMustHaveAValue() {
        warehouse.put("columns", "one|1\n");

        assertSqlState(
                () -> warehouse.copy("t (nme, id) FROM 's3://tickets/columns'", ""),
                "42703",
                "column \"nme\" of relation \"t\" does not exist");
        assertSqlState(
                () -> warehouse.copy("t (name) FROM 's3://tickets/columns'", ""),
                "42601",
                "NOT NULL column without DEFAULT must be included in column list");
        assertSqlState(
                () -> warehouse.copy("missing FROM 's3://tickets/columns'", ""),
                "42P01",
                "relation \"missing\" does not exist");
    }

    @Test
    void identityColumnsAreGeneratedUnlessIdsAreExplicit() {
        warehouse.sql(
                "DROP TABLE IF EXISTS i; CREATE TABLE i (id bigint GENERATED ALWAYS AS IDENTITY, name varchar(5))");
        warehouse.put("ids/without", "a\n");
        warehouse.put("ids/given", "70|b\n");

        warehouse.copy("i FROM 's3://tickets/ids/without'", "");
        warehouse.copy("i FROM 's3://tickets/ids/given'", "EXPLICIT_IDS");

        assertThat(warehouse.rows("SELECT * FROM i ORDER BY id"))
                .containsExactly(List.of("1", "a"), List.of("70", "b"));
    }

    @Test
    void identityByDefaultTakesValuesWithoutAskingForThem() {
        warehouse.sql(
                "DROP TABLE IF EXISTS i; CREATE TABLE i (id int GENERATED BY DEFAULT AS IDENTITY, name varchar(5))");
        warehouse.put("default-ids/both", "70|b\n");
        warehouse.put("default-ids/name", "a\n");

        warehouse.copy("i FROM 's3://tickets/default-ids/both'", "");
        warehouse.copy("i (name) FROM 's3://tickets/default-ids/name' ", "");

        assertThat(warehouse.rows("SELECT * FROM i ORDER BY id"))
                .containsExactly(List.of("1", "a"), List.of("70", "b"));
    }

    @Test
    void noloadChecksAndLoadsNothing() {
        warehouse.put("checked", "1|a|1\nx|b|2\n");

        CopyOutcome outcome = warehouse.copy("t FROM 's3://tickets/checked'", "NOLOAD MAXERROR 2");

        assertThat(outcome.rows()).isZero();
        assertThat(warehouse.errors()).hasSize(1);
        assertThat(warehouse.rows("SELECT * FROM t")).isEmpty();
    }

    @Test
    void runsInTheTransactionOfTheSessionAndItsRecordsOutliveIt() {
        warehouse.put("rolled", "1|a|1\nx|b|2\n");
        warehouse.sql("BEGIN");
        warehouse.copy("t FROM 's3://tickets/rolled'", "MAXERROR 5");
        assertThat(warehouse.rows("SELECT count(*) FROM t")).containsExactly(List.of("1"));
        warehouse.sql("ROLLBACK");

        assertThat(warehouse.rows("SELECT * FROM t")).isEmpty();
        assertThat(warehouse.errors()).hasSize(1);
        List<Load> loads = warehouse.telemetry().loads().records();
        Load last = loads.get(loads.size() - 1);
        assertThat(last.status()).isEqualTo(OperationStatus.COMPLETED);
        assertThat(last.progress().rows()).isEqualTo(1);
        assertThat(last.progress().errors()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = Compression.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void truncatedCompressedFileFailsTheWholeLoad(Compression compression) throws IOException {
        byte[] packed = pack(compression, "1|abc|1\n".repeat(5_000));
        warehouse.put("cut/" + compression, Arrays.copyOf(packed, packed.length - packed.length / 3));

        assertThatThrownBy(() -> warehouse.copy("t FROM 's3://tickets/cut/" + compression + "'", compression.name()))
                .isInstanceOf(SqlError.class);
        assertThat(warehouse.rows("SELECT * FROM t")).isEmpty();
        List<Load> loads = warehouse.telemetry().loads().records();
        assertThat(loads.get(loads.size() - 1).status()).isEqualTo(OperationStatus.ABORTED);
    }

    @ParameterizedTest
    @EnumSource(value = Compression.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void fileThatIsNotCompressedAsSaidFailsTheLoad(Compression compression) {
        warehouse.put("plain-text", "1|abc|1\n".repeat(100));

        assertThatThrownBy(() -> warehouse.copy("t FROM 's3://tickets/plain-text'", compression.name()))
                .isInstanceOf(SqlError.class);
    }

    @Test
    void byteOrderMarkEmptyFileAndMissingLastLineFeedDoNoHarm() {
        warehouse.put("odd/bom", "\uFEFF1|a|1\r\n2|b|2");
        warehouse.put("odd/empty", "");

        assertThat(warehouse.copy("t FROM 's3://tickets/odd/'", "").rows()).isEqualTo(2);
        assertThat(warehouse.rows("SELECT name FROM t ORDER BY id")).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void nulByteIsNoCharacterUnlessItMeansNull() {
        warehouse.put("nul", "1|\0|1\n");

        assertSqlState(() -> warehouse.copy("t FROM 's3://tickets/nul'", ""), "XX000", FAILED);
        assertThat(warehouse.errors().get(0).code()).isEqualTo(1220);

        warehouse.copy("t FROM 's3://tickets/nul'", "NULL AS '\\0'");
        assertThat(warehouse.rows("SELECT name FROM t")).containsExactly(Arrays.asList((String) null));

        warehouse.put("nul", "1|a\0|1\n");
        assertSqlState(() -> warehouse.copy("t FROM 's3://tickets/nul'", "NULL AS '\\0'"), "XX000", FAILED);
        assertThat(warehouse.errors().get(0).code()).isEqualTo(1218);
    }

    @Test
    void loadTellsHowItComesAlong() {
        for (int file = 1; file <= 3; file++) {
            warehouse.put("watched/" + file, (file + "|a|1\n").repeat(50_000));
        }
        List<Load> loads = new ArrayList<>();
        List<List<LoadState>> states = new ArrayList<>();
        AtomicLong seconds = new AtomicLong();

        warehouse.run(
                "COPY t FROM 's3://tickets/watched/' IAM_ROLE default",
                (load, slices) -> {
                    loads.add(load);
                    states.add(slices);
                },
                () -> Instant.ofEpochSecond(seconds.incrementAndGet()));

        assertThat(loads).hasSizeGreaterThan(3).allMatch(load -> load.status() == OperationStatus.RUNNING);
        assertThat(loads).extracting(load -> load.progress().rows()).isSorted().startsWith(0L);
        assertThat(loads)
                .extracting(load -> load.progress().filesRead())
                .isSorted()
                .startsWith(0)
                .endsWith(2);
        // Two slices: one with the first file and the third, one with the second.
        assertThat(states.get(0)).extracting(LoadState::files).containsExactly(2, 1);
        assertThat(states)
                .extracting(slices -> slices.get(0).percent())
                .isSorted()
                .startsWith(0);
        LoadState last = states.get(states.size() - 1).get(0);
        assertThat(last.currentFile()).isEqualTo("s3://tickets/watched/3");
        assertThat(last.filesComplete()).isEqualTo(1);
        assertThat(last.bytesToLoad()).isEqualTo(600_000);
    }

    @Test
    void rowOverFourMegabytesIsRejectedAndTheNextOnesAreRead() {
        warehouse.put("huge", "1|a|1\n2|" + "x".repeat(5 << 20) + "|2\n3|c|3\n");

        assertThat(warehouse.copy("t FROM 's3://tickets/huge'", "MAXERROR 2").rows())
                .isEqualTo(2);
        assertThat(warehouse.errors().get(0).code()).isEqualTo(1216);
        assertThat(warehouse.errors().get(0).place().lineNumber()).isEqualTo(2);
        assertThat(warehouse.errors().get(0).rawLine()).hasSize(1024);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHAPEFILE", "USING TEMPLATE x"})
    void whatIsNotBuiltIsRefusedByName(String options) {
        assertThatThrownBy(() -> warehouse.copy("t FROM 's3://tickets/x'", options))
                .isInstanceOfSatisfying(
                        SqlError.class, error -> assertThat(error.sqlState()).isEqualTo("0A000"))
                .hasMessageContaining(options.replaceAll(" .*", ""))
                .hasMessageEndingWith("is not supported by the local Redshift");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMPUPDATE ON", "COMPUPDATE OFF", "STATUPDATE ON", "STATUPDATE OFF", "COMPROWS 1000"})
    void analysisOptionsAreAccepted(String options) {
        warehouse.put("analysed", "1|a|1\n");

        assertThat(warehouse.copy("t FROM 's3://tickets/analysed'", options).rows())
                .isEqualTo(1);
    }

    private static String manifest(String key, boolean mandatory) {
        String entry = "{\"url\":\"s3://tickets/%s\",\"mandatory\":%s}".formatted(key, mandatory);
        return mandatory && key.equals("listed/a") ? "{\"entries\":[" + entry : entry;
    }

    private static byte[] pack(Compression compression, String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = compression.compress(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static void assertSqlState(ThrowingCallable call, String sqlState, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SqlError.class, error -> assertThat(error.sqlState()).isEqualTo(sqlState))
                .hasMessageStartingWith(message);
    }
}
