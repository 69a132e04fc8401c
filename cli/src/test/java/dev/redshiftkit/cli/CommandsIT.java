package dev.redshiftkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.cli.connection.LocalVariables;
import dev.redshiftkit.cli.connection.Warehouse;
import dev.redshiftkit.cli.terminal.ExitCode;
import dev.redshiftkit.cli.terminal.Terminal;
import dev.redshiftkit.local.LocalRedshift;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands against one local Redshift, which they find in their environment. */
class CommandsIT {

    private static LocalRedshift local;
    private static CommandRun.Caller rsk;

    private Path folder;

    @BeforeEach
    void useOwnFolder(@TempDir Path directory) {
        folder = directory;
    }

    @BeforeAll
    static void start() {
        local = LocalRedshift.builder().start();
        rsk = new CommandRun.Caller(LocalVariables.of(local));
    }

    @AfterAll
    static void stop() {
        local.close();
    }

    @Test
    void queryPrintsResultsToOutAndCountsToErr() {
        CommandRun run = rsk.run("query", "select 7 as n, 'Zürich' as city, null::int as none");

        assertThat(run.out()).isEqualTo("""
                n  city    none
                -  ------  ----
                7  Zürich  NULL
                """);
        assertThat(run.err()).matches("\\(1 row, \\d+ ms\\)\\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void queryWritesCsvAndJson() {
        String sql = "select n, n * 1.5 as price from generate_series(1, 2) as n order by n";

        assertThat(rsk.run("query", "-o", "csv", sql).out()).isEqualTo("n,price\r\n1,1.5\r\n2,3.0\r\n");
        assertThat(rsk.run("query", "--output", "JSON", sql).out()).isEqualTo("""
                [
                 {"n": 1, "price": 1.5},
                 {"n": 2, "price": 3.0}
                ]
                """);
    }

    @Test
    void queryTakesItsStatementsFromArgumentFileOrInput() throws IOException {
        Path file = write("some.sql", "select 1 as a;\nselect 2 as b;");

        assertThat(rsk.run("query", "-f", file.toString(), "-o", "csv").out()).isEqualTo("a\r\n1\r\n\r\nb\r\n2\r\n");
        assertThat(rsk.reading("select 3 as c").run("query", "-o", "csv").out()).isEqualTo("c\r\n3\r\n");
        assertThat(rsk.run("query", "-f", folder + "/none.sql").code()).isEqualTo(ExitCode.INVALID_INPUT.number());
        assertThat(rsk.run("query", "-f", file.toString(), "select 1").code()).isEqualTo(ExitCode.USAGE.number());
    }

    @Test
    void queryBindsValues() {
        CommandRun run = rsk.run("query", "-o", "csv", "select ? + 1 as n, ? as t", "-p", "41", "--param", "text:41");

        assertThat(run.out()).isEqualTo("n,t\r\n42,41\r\n");
    }

    @Test
    void statementsThatBelongTogetherRunOnOneSession() {
        CommandRun run = rsk.run(
                "query",
                "-o",
                "csv",
                "create temp table note (n int); begin; insert into note values (1), (2); rollback; select count(*) from note");

        assertThat(run.out()).isEqualTo("count\r\n0\r\n");
        assertThat(run.errLines()).element(2).asString().startsWith("insert: 2 rows, ");
        assertThat(run.code()).isZero();
    }

    @Test
    void firstErrorEndsAScriptAndIsPlaced() {
        CommandRun run = rsk.run("query", "select 1 as a;\nselect *\n  from nowhere;\nselect 2 as b");

        assertThat(run.out()).contains("a\n").doesNotContain("b\n");
        assertThat(run.errLines())
                .last()
                .isEqualTo("rsk: statement 2 of 3: line 2: relation \"nowhere\" does not exist");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED.number());
    }

    @Test
    void timeoutEndsAStatement() {
        CommandRun run = rsk.run("query", "--timeout", "3s", "select postgresql_pg_sleep(30)");

        assertThat(run.err()).startsWith("rsk: statement did not end within its time");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED.number());
        assertThat(rsk.run("query", "--timeout", "soon", "select 1").err())
                .startsWith("rsk: redshift.query.timeout must be a duration such as 500ms, 30s or PT30S, but is soon");
    }

    @Test
    void largeResultIsPrintedToItsEnd() {
        rsk.run("query", "create table large as select n, 'row ' || n as t from generate_series(1, 120000) as n");
        CommandRun run = rsk.run("query", "-o", "csv", "select n, t from large");

        assertThat(run.outLines()).hasSize(120_001).last().asString().matches("\\d+,row \\d+");
        assertThat(run.err()).startsWith("(120,000 rows, ");
    }

    @Test
    void interruptionCancelsTheStatementOnTheServer() throws InterruptedException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = Terminal.of(
                new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream(), err, LocalVariables.of(local));
        int[] code = {-1};
        Thread command = new Thread(
                () -> code[0] = Rsk.run(terminal, "query", "select postgresql_pg_sleep(60) /* to be interrupted */"));
        command.start();
        awaitRunning("to be interrupted");
        terminal.interruption().raise();
        command.join(10_000);

        assertThat(code[0]).isEqualTo(ExitCode.INTERRUPTED.number());
        assertThat(err).hasToString("rsk: interrupted\n");
        assertThat(running("to be interrupted")).isZero();
    }

    private static void awaitRunning(String text) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (running(text) == 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static long running(String text) {
        String sql = "select count(*) from pg_stat_activity where state = 'active' and query like '%" + text
                + "%' and pid <> pg_backend_pid()";
        return Long.parseLong(rsk.run("query", "-o", "csv", sql).outLines().get(1));
    }

    @Test
    void loadCreatesTheTableAndLoadsEveryRow() throws IOException {
        Path file = write(
                "Fruit.csv",
                "Fruit Name,Price $,Harvested On,Select\n\"Apple, red\",1.25,2025-09-01,true\nPlum,,2025-08-15,false\n");
        CommandRun run = rsk.run("load", file.toString(), "--into", "fruit", "--create", "-o", "csv");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.outLines().get(1)).startsWith("fruit,2,0,1," + Files.size(file) + ",");
        assertThat(rsk.run("query", "-o", "csv", "select * from fruit order by fruit_name")
                        .out())
                .isEqualTo("""
                        fruit_name,price,harvested_on,_select\r
                        "Apple, red",1.25,2025-09-01,t\r
                        Plum,,2025-08-15,f\r
                        """);
        assertNothingStaged();
    }

    @Test
    void loadMapsColumnsByTheHeaderOfTheFile() throws IOException {
        rsk.run("query", "create table mapped (a int, b varchar(10), c int default 5)");
        CommandRun run = rsk.run("load", write("m.csv", "B,A\nx,1\n").toString(), "--into", "mapped");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(rsk.run("query", "-o", "csv", "select a, b from mapped").out())
                .isEqualTo("a,b\r\n1,x\r\n");
    }

    @Test
    void headerThatTheTableDoesNotKnowIsAskedAbout() throws IOException {
        rsk.run("query", "create table asked (a varchar(10), b varchar(10))");
        String file = write("q.csv", "x,y\nz,w\n").toString();

        assertThat(rsk.run("load", file, "--into", "asked").err())
                .endsWith("say --header yes to skip that line, or --header no to load it\n");
        assertThat(rsk.run("load", file, "--into", "asked", "--header", "no").code())
                .isZero();
        assertThat(rsk.run("query", "-o", "csv", "select count(*) as n from asked")
                        .out())
                .isEqualTo("n\r\n2\r\n");
    }

    @Test
    void loadOfDelimitedTextKnowsItsNull() throws IOException {
        CommandRun run =
                rsk.run("load", write("v.txt", "1|\\N|a\n2|7|b\n").toString(), "--into", "venue_text", "--create");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(rsk.run("query", "-o", "csv", "select * from venue_text order by 1")
                        .out())
                .isEqualTo("column_1,column_2,column_3\r\n1,,a\r\n2,7,b\r\n");
    }

    @Test
    void wrongRowFailsTheLoadAndLeavesNothing() throws IOException {
        rsk.run("query", "create table strict (id int, n int)");
        Path file = write("bad.csv", "id,n\n1,10\n2,ten\n3,30\n");
        CommandRun run = rsk.run("load", file.toString(), "--into", "strict", "-o", "csv");

        assertThat(run.code()).isEqualTo(ExitCode.FAILED.number());
        assertThat(run.outLines().get(1)).startsWith("strict,0,1,");
        assertThat(run.outLines().get(4)).startsWith(file + ",3,n,1207,ten,\"Invalid digit, ");
        assertThat(run.err()).startsWith("rsk: load failed: Load into table 'strict' failed.");
        assertThat(rsk.run("query", "-o", "csv", "select count(*) as n from strict")
                        .out())
                .isEqualTo("n\r\n0\r\n");
        assertNothingStaged();
    }

    @Test
    void wrongRowsAreReportedWhereTheyAreAllowed() throws IOException {
        rsk.run("query", "create table lenient (id int, n int)");
        Path file = write("bad.csv", "id,n\n1,10\n2,ten\n3,30\n");
        CommandRun run = rsk.run("load", file.toString(), "--into", "lenient", "--max-error", "5", "-o", "json");

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.IN_PART.number());
        assertThat(run.out())
                .contains("\"rows_loaded\": 2, \"rows_rejected\": 1")
                .contains("\"line\": 3, \"column\": \"n\", \"code\": 1207, \"raw_value\": \"ten\"");
        assertNothingStaged();
    }

    @Test
    void tableOfALoadThatFailsIsDroppedAgain() throws IOException {
        Path ragged = write("ragged.csv", "a,b\n1,2\n3\n");
        CommandRun run = rsk.run("load", ragged.toString(), "--into", "late", "--create");

        assertThat(run.out()).contains(ragged.toString(), "Delimiter not found");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED.number());
        assertThat(rsk.run("query", "select * from late").err()).contains("relation \"late\" does not exist");
    }

    @Test
    void loadWithoutAPlaceForItsFilesLeavesNoTable() throws IOException {
        Path file = write("placeless.csv", "a\n1\n");
        CommandRun run =
                rsk.without("REDSHIFT_STAGING").run("load", file.toString(), "--into", "placeless", "--create");

        assertThat(run.err()).contains("no place for files is given: name a folder in S3");
        assertThat(run.code()).isEqualTo(ExitCode.INVALID_INPUT.number());
        assertThat(rsk.run("query", "select * from placeless").err()).contains("relation \"placeless\" does not exist");
    }

    @Test
    void unknownBucketIsNamed() throws IOException {
        rsk.run("query", "create table bucketless (a int)");
        CommandRun run = rsk.run(
                "load",
                write("a.csv", "a\n1\n").toString(),
                "--into",
                "bucketless",
                "--staging",
                "s3://no-such-bucket/x/");

        assertThat(run.errLines()).hasSize(1);
        assertThat(run.err()).contains("s3://no-such-bucket/x/", "NoSuchBucket");
        assertThat(run.code()).isEqualTo(ExitCode.INVALID_INPUT.number());
    }

    @Test
    void unknownPrefixIsNamed() {
        rsk.run("query", "create table prefixless (a int)");
        CommandRun run = rsk.run(
                "query", "copy prefixless from 's3://" + local.s3().bucket() + "/nothing/here' iam_role default csv");

        assertThat(run.err()).startsWith("rsk: ").contains("nothing/here");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED.number());
    }

    @Test
    void wrongPasswordIsRefusedInOneLine() {
        CommandRun run = rsk.with("REDSHIFT_PASSWORD", "wrong").run("query", "select 1");

        assertThat(run.errLines()).hasSize(1);
        assertThat(run.err())
                .startsWith("rsk: could not open a session at localhost:")
                .contains("authentication failed");
        assertThat(run.code()).isEqualTo(ExitCode.NOT_CONNECTED.number());
    }

    @Test
    void hostThatIsNotInTheCertificateIsRefused() {
        CommandRun run = rsk.with("REDSHIFT_HOST", "127.1").run("query", "select 1");

        assertThat(run.errLines()).hasSize(1);
        assertThat(run.err()).contains("127.1");
        assertThat(run.code()).isEqualTo(ExitCode.NOT_CONNECTED.number());
    }

    @Test
    void hostThatDoesNotAnswerIsNoConnection() {
        CommandRun run = rsk.with("REDSHIFT_PORT", "1").run("query", "select 1");

        assertThat(run.errLines()).hasSize(1);
        assertThat(run.code()).isEqualTo(ExitCode.NOT_CONNECTED.number());
    }

    @Test
    void passwordComesFromAFileToo() throws IOException {
        Path file = write("password", local.password() + "\n");

        assertThat(rsk.without("REDSHIFT_PASSWORD")
                        .run("query", "select 1", "--password-file", file.toString())
                        .code())
                .isZero();
        assertThat(rsk.run("query", "select 1", "--password-file", folder + "/none")
                        .err())
                .isEqualTo("rsk: password file " + folder + "/none must be a readable text file\n");
    }

    @Test
    void healthTellsTheStateOfPoolAndServer() {
        CommandRun run = rsk.run("health", "-o", "csv");

        assertThat(run.out()).contains("connection_pool,HEALTHY,max,2", "cluster_connectivity,HEALTHY,round_trip,");
        assertThat(run.err()).isEqualTo("overall: HEALTHY\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void unloadWritesFilesAndFetchesThem() throws IOException {
        rsk.run("query", "create table out_rows as select n, 'name ' || n as name from generate_series(1, 1000) as n");
        Path fetched = folder.resolve("fetched");
        CommandRun run = rsk.run(
                "unload",
                "select * from out_rows;",
                "--to",
                "s3://" + local.s3().bucket() + "/out/rows_",
                "--header",
                "--parallel",
                "off",
                "--download",
                fetched.toString(),
                "-o",
                "csv");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.outLines().get(1)).startsWith("s3://" + local.s3().bucket() + "/out/rows_000,1000,");
        assertThat(run.err()).startsWith("1,000 rows in 1 file, ");
        assertThat(Files.readAllLines(fetched.resolve("rows_000")))
                .hasSize(1_001)
                .startsWith("n,name");
    }

    @Test
    void unloadAndLoadOfParquetGiveTheSameRows() throws IOException {
        rsk.run(
                "query",
                "create table origin as select n::int as id, 'name ' || n as name, n * 1.5 as price, date '2025-01-01' + n as day"
                        + " from generate_series(1, 300) as n");
        Path fetched = folder.resolve("parquet");
        String prefix = "s3://" + local.s3().bucket() + "/parquet/rows_";
        CommandRun unload = rsk.run(
                "unload",
                "select * from origin",
                "--to",
                prefix,
                "--format",
                "parquet",
                "--download",
                fetched.toString());
        assertThat(unload.code()).as(unload.err()).isZero();
        List<String> words = List.of("--into", "restored", "--create", "-o", "csv");
        List<String> files;
        try (var found = Files.list(fetched)) {
            files = found.map(Path::toString)
                    .filter(name -> !name.endsWith("manifest"))
                    .sorted()
                    .toList();
        }
        CommandRun load = rsk.run(IntStream.range(0, 1 + files.size() + words.size())
                .mapToObj(index -> index == 0
                        ? "load"
                        : index <= files.size() ? files.get(index - 1) : words.get(index - 1 - files.size()))
                .toArray(String[]::new));

        assertThat(load.code()).as(load.err()).isZero();
        assertThat(load.outLines().get(1)).startsWith("restored,300,0,");
        assertThat(rsk.run(
                                "query",
                                "-o",
                                "csv",
                                "select count(*) as n from origin o join restored r using (id, name, price, day)")
                        .out())
                .isEqualTo("n\r\n300\r\n");
    }

    @Test
    void portInUseIsNamed() {
        CommandRun run =
                new CommandRun.Caller(Map.of()).run("local", "--port", String.valueOf(local.port()), "--s3-port", "0");

        assertThat(run.err())
                .startsWith("rsk: could not start a local Redshift: ")
                .contains(String.valueOf(local.port()));
        assertThat(run.errLines()).hasSize(1);
        assertThat(run.code()).isEqualTo(ExitCode.INVALID_INPUT.number());
    }

    @Test
    void portOutOfRangeIsNamed() {
        CommandRun run = new CommandRun.Caller(Map.of()).run("local", "--port", "70000");

        assertThat(run.err())
                .isEqualTo("rsk: could not start a local Redshift: port must be within 0 and 65535, but is 70000\n");
        assertThat(run.code()).isEqualTo(ExitCode.INVALID_INPUT.number());
    }

    private static void assertNothingStaged() {
        Terminal terminal = Terminal.of(
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                new ByteArrayOutputStream(),
                Map.of());
        try (Warehouse warehouse = Warehouse.connect(local, terminal)) {
            assertThat(warehouse.client().staging().list(warehouse.staging()).stream()
                            .map(found -> found.location().render())
                            .collect(Collectors.toList()))
                    .isEmpty();
        }
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
