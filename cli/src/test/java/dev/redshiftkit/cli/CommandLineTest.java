package dev.redshiftkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands do before they reach a server. */
class CommandLineTest {

    private final CommandRun.Caller rsk = new CommandRun.Caller(Map.of());

    private Path folder;

    @BeforeEach
    void useOwnFolder(@TempDir Path directory) {
        folder = directory;
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "query", "load", "unload", "health", "tour", "completion"})
    void everyCommandExplainsItself(String command) {
        CommandRun help = rsk.run(command, "--help");

        assertThat(help.code()).isZero();
        assertThat(help.out()).startsWith("Usage: rsk " + command).contains("Exit codes:");
        assertThat(help.err()).isEmpty();
    }

    @Test
    void helpListsExactlyTheExitCodesThereAre() {
        String help = rsk.run("--help").out();

        assertThat(help.lines()
                        .filter(line -> line.matches("\\s+\\d+\\s+\\S.*"))
                        .map(String::strip))
                .allSatisfy(line -> assertThat(Stream.of(ExitCode.values()))
                        .anyMatch(
                                code -> line.replaceAll("\\s+", " ").startsWith(code.number() + " " + code.meaning())))
                .hasSize(ExitCode.values().length);
    }

    @Test
    void versionIsTold() {
        assertThat(rsk.run("--version").out()).startsWith("rsk ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                              | rsk: missing required subcommand (see rsk --help)
                    fly                             | rsk: unmatched argument at index 0: 'fly' (see rsk --help)
                    query --colour                  | rsk: unknown option: '--colour' (see rsk query --help)
                    local --port many               | rsk: invalid value for option '--port': 'many' is not an int (see rsk local --help)
                    load x.csv                      | rsk: missing required option: '--into=[SCHEMA.]TABLE' (see rsk load --help)
                    """)
    void whatIsNotUnderstoodIsUsage(String arguments, String message) {
        CommandRun run = rsk.run(
                Stream.of(arguments.split(" ")).filter(word -> !word.isEmpty()).toArray(String[]::new));

        assertThat(run.err().strip()).isEqualTo(message);
        assertThat(run.errLines()).hasSize(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --into a-b                  | rsk: --into must be [schema.]table, with names in double quotes where they need them, but is a-b
                    --into select               | rsk: --into must be [schema.]table, with names in double quotes where they need them, but is select
                    --into t --delimiter ;;     | rsk: --delimiter must be one character, or \\t for a tab
                    --into t --max-error 200000 | rsk: option MAXERROR of COPY must be 0 to 100000, but is 200000
                    --into t --staging http://x | rsk: S3 path must begin with s3://
                    """)
    void whatIsNotValidIsNamed(String options, String message) throws IOException {
        Path file = write("a.csv", "n\n1\n");
        CommandRun run = rsk.run(("load " + file + " " + options).split(" "));

        assertThat(run.errLines()).hasSize(1);
        assertThat(run.err()).startsWith(message);
        assertThat(run.code()).isEqualTo(ExitCode.INVALID_INPUT.number());
    }

    @Test
    void filesAreCheckedBeforeAnythingStarts() throws IOException {
        Path good = write("good.csv", "n\n1\n");

        assertRefused("file " + folder + "/none.csv does not exist", good, folder.resolve("none.csv"));
        assertRefused("file " + folder + " must be a file, but is a directory or a device", good, folder);
        assertRefused("file " + folder + "/empty.csv is empty", good, write("empty.csv", ""));
        assertRefused("file " + good + " is given twice", good, good);
        assertRefused("differ: load them one after the other", good, write("b.csv.gz", "x"));
        assertRefused("does not tell its format: say --format csv, text or parquet", write("data", "x"), good);
        assertRefused("not a Parquet file", write("c.parquet", "no parquet at all"));
    }

    private void assertRefused(String message, Path... files) {
        Stream<String> words = Stream.concat(
                Stream.of("load"),
                Stream.concat(Stream.of(files).map(Path::toString), Stream.of("--into", "t", "--create")));
        CommandRun run = rsk.run(words.toArray(String[]::new));

        assertThat(run.err()).contains(message);
        assertThat(run.errLines()).hasSize(1);
        assertThat(run.code()).isEqualTo(ExitCode.INVALID_INPUT.number());
    }

    @Test
    void optionsThatRedshiftRefusesTogetherAreRefusedBeforeAnythingStarts() throws IOException {
        Path file = write("c.parquet", "not looked into");
        CommandRun run = rsk.run("load", file.toString(), "--into", "t", "--max-error", "5");

        assertThat(run.err())
                .startsWith("rsk: option MAXERROR of COPY is not supported with PARQUET, which allows only");
        assertThat(run.code()).isEqualTo(ExitCode.INVALID_INPUT.number());

        CommandRun unload = rsk.run(
                "unload", "select 1", "--to", "s3://some-bucket/x", "--format", "parquet", "--compress", "gzip");
        assertThat(unload.err()).startsWith("rsk: option GZIP of UNLOAD");
        assertThat(unload.code()).isEqualTo(ExitCode.INVALID_INPUT.number());
    }

    @Test
    void dryRunPrintsTheStatements() throws IOException {
        Path file = write("a.csv", "Id,Sold At\n1,2025-03-01 10:00:00\n");
        CommandRun run = rsk.with("REDSHIFT_STAGING", "s3://some-bucket/in/")
                .run("load", file.toString(), "--into", "public.Sales", "--create", "--max-error", "3", "--dry-run");

        assertThat(run.out()).isEqualTo("""
                CREATE TABLE public.sales (
                  id smallint,
                  sold_at timestamp
                );
                COPY public.sales (id, sold_at) FROM 's3://some-bucket/in/manifest.json' MANIFEST IAM_ROLE default CSV\
                 DELIMITER ',' ZSTD DATEFORMAT 'auto' EMPTYASNULL IGNOREHEADER 1 TIMEFORMAT 'auto' MAXERROR 3;
                """);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void connectionSettingsWithoutAHostAreRefused() {
        CommandRun run = rsk.run("health", "--user", "report");

        assertThat(run.err()).startsWith("rsk: no host is given: name one with --host or REDSHIFT_HOST");
        assertThat(run.code()).isEqualTo(ExitCode.INVALID_INPUT.number());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --port 0        | rsk: redshift.port must be 1 to 65535, but is 0
                    --port x        | rsk: redshift.port must be a whole number, but is x
                    --tls-ca /none  | rsk: redshift.tls.root-certificate must be a readable PEM file, but is /none
                    """)
    void settingsOutOfRangeAreNamed(String options, String message) {
        CommandRun run = rsk.with("REDSHIFT_PASSWORD", "x")
                .run(("health --host localhost --database dev --user u " + options).split(" "));

        assertThat(run.err().strip()).isEqualTo(message);
        assertThat(run.code()).isEqualTo(ExitCode.INVALID_INPUT.number());
    }

    @Test
    void completionIsAScriptOfTheShell() {
        assertThat(rsk.run("completion", "bash").out()).contains("complete -F _complete_rsk", "--password-file");
        assertThat(rsk.run("completion", "zsh").out()).startsWith("autoload -U +X bashcompinit && bashcompinit");
        assertThat(rsk.run("completion", "fish").code()).isEqualTo(ExitCode.USAGE.number());
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
