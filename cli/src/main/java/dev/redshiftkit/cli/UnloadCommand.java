package dev.redshiftkit.cli;

import dev.redshiftkit.cli.connection.ConnectionOptions;
import dev.redshiftkit.cli.connection.Variables;
import dev.redshiftkit.cli.connection.Warehouse;
import dev.redshiftkit.cli.print.OutputFormat;
import dev.redshiftkit.cli.print.ResultTable;
import dev.redshiftkit.cli.terminal.CommandException;
import dev.redshiftkit.cli.terminal.ExitCode;
import dev.redshiftkit.cli.terminal.Figures;
import dev.redshiftkit.cli.terminal.Terminal;
import dev.redshiftkit.client.aws.S3Staging;
import dev.redshiftkit.client.unload.UnloadReport;
import dev.redshiftkit.client.unload.UnloadedFile;
import dev.redshiftkit.sql.authorization.Authorization;
import dev.redshiftkit.sql.command.Switch;
import dev.redshiftkit.sql.s3.S3Uri;
import dev.redshiftkit.sql.statement.Statement;
import dev.redshiftkit.sql.statement.Statements;
import dev.redshiftkit.sql.unload.Unload;
import dev.redshiftkit.sql.unload.UnloadBuilder;
import dev.redshiftkit.sql.unload.UnloadCompression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the result of a query to S3. */
@Command(
        name = "unload",
        description = {
            "Writes the result of a query to S3 with UNLOAD, and prints the files.",
            "",
            "With --download the files are fetched to this machine too, which is the fastest way to get a large result out of"
                    + " a cluster."
        })
final class UnloadCommand implements Callable<Integer> {

    /** The formats of files that are written. */
    enum Format {
        CSV,
        PARQUET,
        TEXT
    }

    private final Terminal terminal;

    @Parameters(paramLabel = "QUERY", description = "One SELECT.")
    private String query = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "S3-PREFIX",
            description = "How the names of the files begin, as s3://bucket/folder/name_.")
    private String target = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "csv, parquet or text (default: ${DEFAULT-VALUE}).")
    private Format format = Format.CSV;

    @Option(names = "--header", description = "Begins every file with the names of the columns.")
    private boolean header;

    @Option(names = "--compress", paramLabel = "HOW", description = "gzip, bzip2 or zstd; not for Parquet.")
    private @Nullable UnloadCompression compression;

    @Option(names = "--manifest", description = "Writes a list of the files.")
    private boolean manifest;

    @Option(
            names = "--parallel",
            paramLabel = "WHEN",
            defaultValue = "on",
            description =
                    "on: every slice writes files of its own; off: one file after the other, in the order of the query"
                            + " (default: ${DEFAULT-VALUE}).")
    private Switch parallel = Switch.ON;

    @Option(names = "--allow-overwrite", description = "Replaces objects of the same names.")
    private boolean allowOverwrite;

    @Option(
            names = "--iam-role",
            paramLabel = "ARN",
            description = "Role by which UNLOAD writes (REDSHIFT_IAM_ROLE; default: the cluster's default role).")
    private @Nullable String role;

    @Option(names = "--download", paramLabel = "DIR", description = "Also fetches the files into this directory.")
    private @Nullable Path directory;

    @Option(names = "--dry-run", description = "Prints the statement and does nothing.")
    private boolean dryRun;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "Format of the list of files: table, csv or json (default: ${DEFAULT-VALUE}).")
    private OutputFormat output = OutputFormat.TABLE;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    UnloadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Unload valid = unload(new Authorization.DefaultRole());
        Map<String, String> more = role == null ? Map.of() : Map.of(Variables.IAM_ROLE, role);
        if (dryRun) {
            terminal.print(unload(connection.variables(terminal).with(more).authorization())
                            .render() + ";");
            return ExitCode.OK.number();
        }
        requireDirectory();
        try (Warehouse warehouse = connection.open(terminal, more)) {
            Authorization right = warehouse.client().unloads().defaultAuthorization();
            UnloadReport report = warehouse.client().unloads().unload(unload(right));
            download(report, warehouse.client().staging(), valid.target());
            print(report);
        }
        return ExitCode.OK.number();
    }

    private Unload unload(Authorization right) {
        UnloadBuilder unload = Unload.of(onlyStatement())
                .to(S3Uri.parse(target))
                .authorization(right)
                .parallel(parallel);
        setFormat(unload);
        if (compression != null) {
            unload.compression(compression);
        }
        if (manifest) {
            unload.manifest();
        }
        if (allowOverwrite) {
            unload.allowOverwrite();
        }
        return unload.build();
    }

    private void setFormat(UnloadBuilder unload) {
        if (format == Format.PARQUET) {
            unload.parquet();
        } else if (format == Format.CSV) {
            unload.csv();
        }
        if (header) {
            unload.header();
        }
    }

    private String onlyStatement() {
        List<Statement> statements = Statements.split(query);
        if (statements.size() != 1) {
            throw CommandException.invalid("the query must be one SELECT, but there are " + statements.size());
        }
        return statements.get(0).text();
    }

    private void requireDirectory() {
        if (directory == null) {
            return;
        }
        try {
            Files.createDirectories(directory);
        } catch (IOException failure) {
            throw new CommandException(
                    ExitCode.INVALID_INPUT, "directory " + directory + " cannot be made or is a file", failure);
        }
    }

    private void download(UnloadReport report, S3Staging s3, S3Uri prefix) {
        if (directory == null) {
            return;
        }
        int folder = prefix.key().lastIndexOf('/') + 1;
        for (UnloadedFile file : report.files()) {
            String name = file.location().key().substring(folder).replace('/', '_');
            s3.download(file.location(), directory.resolve(name));
        }
    }

    private void print(UnloadReport report) {
        ResultTable files = ResultTable.of("file", "rows:bigint", "bytes:bigint");
        report.files().forEach(file -> files.row(file.location().render(), file.rows(), file.bytes()));
        files.print(output, terminal);
        terminal.flush();
        terminal.tell(Figures.count(report.rows(), "row") + " in "
                + Figures.count(report.files().size(), "file") + ", " + Figures.bytes(report.bytes()) + ", "
                + Figures.time(report.duration()));
        report.manifest().ifPresent(place -> terminal.tell("manifest: " + place));
        report.lookupFailure().ifPresent(reason -> terminal.tell("rsk: the report is incomplete: " + reason));
    }
}
