package dev.redshiftkit.cli;

import dev.redshiftkit.cli.connection.ConnectionOptions;
import dev.redshiftkit.cli.connection.Variables;
import dev.redshiftkit.cli.connection.Warehouse;
import dev.redshiftkit.cli.infer.TableProfile.Header;
import dev.redshiftkit.cli.load.FileFormat;
import dev.redshiftkit.cli.load.FileLoad;
import dev.redshiftkit.cli.load.LoadRequest;
import dev.redshiftkit.cli.load.LoadResult;
import dev.redshiftkit.cli.print.OutputFormat;
import dev.redshiftkit.cli.terminal.CommandException;
import dev.redshiftkit.cli.terminal.ExitCode;
import dev.redshiftkit.cli.terminal.Terminal;
import dev.redshiftkit.client.aws.StagingCompression;
import dev.redshiftkit.sql.lex.SqlSyntaxException;
import dev.redshiftkit.sql.name.InvalidIdentifierException;
import dev.redshiftkit.sql.name.QualifiedName;
import dev.redshiftkit.sql.s3.S3Uri;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads files of this machine into a table. */
@Command(
        name = "load",
        description = {
            "Loads files of this machine into a table.",
            "",
            "The files are checked, put into S3, loaded by one COPY, and removed from S3 again, also after a failure. Ends with"
                    + " 0 if all rows were loaded, 5 if some were rejected (--max-error), 1 if the load failed; then nothing"
                    + " was loaded."
        })
final class LoadCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of one format.")
    private List<Path> files = List.of();

    @Option(names = "--into", required = true, paramLabel = "[SCHEMA.]TABLE", description = "The table.")
    private String table = "";

    @Option(
            names = "--create",
            description =
                    "Creates the table, with columns found by looking at the files; drops it again if the load fails.")
    private boolean create;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "csv, text or parquet (default: by the names of the files).")
    private @Nullable FileFormat format;

    @Option(
            names = "--delimiter",
            paramLabel = "CHAR",
            description = "What parts the fields; \\t for a tab (default: a comma in CSV, a vertical bar in text).")
    private @Nullable String delimiter;

    @Option(
            names = "--header",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Whether the first line names the columns: auto, yes or no (default: ${DEFAULT-VALUE}).")
    private Header header = Header.AUTO;

    @Option(
            names = "--null-as",
            paramLabel = "TEXT",
            description = "What stands for NULL (default: the empty field in CSV, \\N in text).")
    private @Nullable String nullAs;

    @Option(names = "--date-format", paramLabel = "FORMAT", defaultValue = "auto", description = "DATEFORMAT of COPY.")
    private String dateFormat = "auto";

    @Option(names = "--time-format", paramLabel = "FORMAT", defaultValue = "auto", description = "TIMEFORMAT of COPY.")
    private String timeFormat = "auto";

    @Option(
            names = "--max-error",
            paramLabel = "N",
            description = "MAXERROR of COPY: the load fails at so many wrong rows (default: at the first).")
    private @Nullable Integer maxError;

    @Option(
            names = "--compress",
            paramLabel = "HOW",
            defaultValue = "zstd",
            description =
                    "How files are compressed on their way to S3: zstd, gzip or none (default: ${DEFAULT-VALUE}).")
    private StagingCompression compression = StagingCompression.ZSTD;

    @Option(
            names = "--staging",
            paramLabel = "S3-FOLDER",
            description = "Where the files are put on their way, as s3://bucket/folder/ (REDSHIFT_STAGING).")
    private @Nullable String staging;

    @Option(
            names = "--iam-role",
            paramLabel = "ARN",
            description = "Role by which COPY reads them (REDSHIFT_IAM_ROLE; default: the cluster's default role).")
    private @Nullable String role;

    @Option(names = "--keep-staged", description = "Leaves the files in S3.")
    private boolean keepStaged;

    @Option(names = "--dry-run", description = "Prints the statements and does nothing.")
    private boolean dryRun;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "Format of the report: table, csv or json (default: ${DEFAULT-VALUE}).")
    private OutputFormat output = OutputFormat.TABLE;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    LoadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        FileLoad load = FileLoad.prepare(request());
        if (dryRun) {
            printStatements(load);
            return ExitCode.OK.number();
        }
        try (Warehouse warehouse = connection.open(terminal, settings())) {
            LoadResult result = load.run(warehouse, terminal);
            result.print(output, terminal);
            result.report().failure().ifPresent(reason -> terminal.tell("rsk: load failed: " + reason));
            return result.code().number();
        }
    }

    private LoadRequest request() {
        return new LoadRequest(
                files,
                target(),
                Optional.ofNullable(format),
                new LoadRequest.Layout(delimiter(), header, Optional.ofNullable(nullAs)),
                new LoadRequest.Rules(
                        dateFormat, timeFormat, maxError == null ? OptionalInt.empty() : OptionalInt.of(maxError)),
                new LoadRequest.Steps(create, keepStaged),
                compression);
    }

    private QualifiedName target() {
        try {
            return QualifiedName.parse(table);
        } catch (SqlSyntaxException | InvalidIdentifierException invalid) {
            throw new CommandException(
                    ExitCode.INVALID_INPUT,
                    "--into must be [schema.]table, with names in double quotes where they need them, but is " + table,
                    invalid);
        }
    }

    private Optional<Character> delimiter() {
        if (delimiter == null) {
            return Optional.empty();
        }
        String character = delimiter.equals("\\t") ? "\t" : delimiter;
        if (character.length() != 1) {
            throw CommandException.invalid("--delimiter must be one character, or \\t for a tab");
        }
        return Optional.of(character.charAt(0));
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        if (staging != null) {
            settings.put(Variables.STAGING, S3Uri.parse(staging).render());
        }
        if (role != null) {
            settings.put(Variables.IAM_ROLE, role);
        }
        return settings;
    }

    private void printStatements(FileLoad load) {
        Variables variables = connection.variables(terminal).with(settings());
        load.createTable().ifPresent(statement -> terminal.print(statement + ";"));
        terminal.print(
                load.copy(variables.find(Variables.STAGING).map(S3Uri::parse), variables.authorization())
                                .render() + ";");
    }
}
