package dev.redshiftkit.cli.load;

import dev.redshiftkit.cli.connection.Warehouse;
import dev.redshiftkit.cli.infer.InferredColumn;
import dev.redshiftkit.cli.terminal.Terminal;
import dev.redshiftkit.client.RedshiftClient;
import dev.redshiftkit.client.aws.StagedFiles;
import dev.redshiftkit.client.aws.StagingCompression;
import dev.redshiftkit.client.copy.CopyException;
import dev.redshiftkit.client.copy.CopyReport;
import dev.redshiftkit.client.value.Column;
import dev.redshiftkit.sql.authorization.Authorization;
import dev.redshiftkit.sql.copy.Copy;
import dev.redshiftkit.sql.s3.S3Uri;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A load of files of this machine, from looking at them to removing what was staged. What it has put into S3 is removed
 * whatever happens, and a table that it has created is dropped again if nothing was loaded into it.
 */
public final class FileLoad {

    private static final S3Uri SOMEWHERE = S3Uri.of("your-bucket", "staging/");

    private final LoadRequest request;
    private final FileSet files;
    private final char delimiter;
    private final Optional<NewTable> newTable;

    private FileLoad(LoadRequest request, FileSet files, char delimiter, Optional<NewTable> newTable) {
        this.request = request;
        this.files = files;
        this.delimiter = delimiter;
        this.newTable = newTable;
    }

    /**
     * Looks at the files, and reads them if a table is to be made for them. Reaches nothing outside of this machine.
     *
     * @throws dev.redshiftkit.cli.terminal.CommandException naming the file that cannot be loaded
     * @throws dev.redshiftkit.sql.command.InvalidCommandException if Redshift refuses the options in this combination
     */
    public static FileLoad prepare(LoadRequest given) {
        FileSet files = FileSet.of(given);
        LoadRequest request = files.compression().isPresent() || !files.format().isText() ? uncompressed(given) : given;
        char delimiter = CopyPlan.delimiter(request, files.format());
        Optional<NewTable> table = request.steps().createTable()
                ? Optional.of(NewTable.of(files, request.layout(), delimiter))
                : Optional.empty();
        FileLoad load = new FileLoad(request, files, delimiter, table);
        load.requireValidCopy();
        return load;
    }

    /** What is compressed already, as Parquet is within itself, gains nothing by being compressed again. */
    private static LoadRequest uncompressed(LoadRequest given) {
        return new LoadRequest(
                given.files(),
                given.table(),
                given.format(),
                given.layout(),
                given.rules(),
                given.steps(),
                StagingCompression.NONE);
    }

    private void requireValidCopy() {
        new CopyPlan(request, files, HeaderLine.NONE).from(SOMEWHERE, new Authorization.DefaultRole());
    }

    /** The statement that creates the table, if one is to be created. */
    public Optional<String> createTable() {
        return newTable.map(table -> InferredColumn.createTable(request.table(), table.columns()));
    }

    /** The COPY as far as it is known without asking the table for its columns. */
    public Copy copy(Optional<S3Uri> staging, Authorization authorization) {
        S3Uri manifest = staging.orElse(SOMEWHERE).resolve("manifest.json");
        return new CopyPlan(request, files, header(Optional.empty())).from(manifest, authorization);
    }

    private HeaderLine header(Optional<Set<String>> tableColumns) {
        return newTable.map(NewTable::header)
                .orElseGet(() -> HeaderLine.of(files, request.layout().header(), delimiter, tableColumns));
    }

    /**
     * Loads the files. Blocks until they are loaded or the load has failed.
     *
     * @return a result also for a COPY that failed after it was sent; it then says why
     * @throws RuntimeException if it did not come to that; nothing is left behind then
     */
    public LoadResult run(Warehouse warehouse, Terminal terminal) {
        RedshiftClient client = warehouse.client();
        CopyPlan plan = new CopyPlan(request, files, header(columnsOf(client)));
        if (plan.header().present() && newTable.isPresent()) {
            terminal.tell("the first line of " + files.first().path() + " is taken for a header");
        }
        createTable().ifPresent(ddl -> client.queries().sql(ddl).execute());
        try {
            LoadResult result = stageAndCopy(warehouse, plan, terminal);
            dropUnlessLoaded(client, result.report().success());
            return result;
        } catch (RuntimeException failure) {
            dropAfter(client, failure);
            throw failure;
        }
    }

    private Optional<Set<String>> columnsOf(RedshiftClient client) {
        return newTable.isPresent()
                ? Optional.empty()
                : Optional.of(client
                        .queries()
                        .sql("select * from " + request.table().render() + " where false")
                        .execute()
                        .columns()
                        .stream()
                        .map(Column::name)
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
    }

    private LoadResult stageAndCopy(Warehouse warehouse, CopyPlan plan, Terminal terminal) {
        S3Uri folder = warehouse.staging().resolve("rsk-" + UUID.randomUUID() + "/");
        StagedFiles staged = warehouse.client().staging().stage(folder);
        try (Staging staging = new Staging(staged, request.steps().keepStaged(), terminal)) {
            S3Uri manifest = staging.upload(files, request.staging());
            Copy copy = plan.from(manifest, warehouse.client().loads().defaultAuthorization());
            return new LoadResult(
                    request.table(),
                    report(warehouse.client(), copy),
                    staging.fileNames(),
                    files.bytes(),
                    staging.bytes());
        }
    }

    private static CopyReport report(RedshiftClient client, Copy copy) {
        try {
            return client.loads().copy(copy);
        } catch (CopyException failure) {
            if (failure.report().errors().isEmpty()) {
                throw failure;
            }
            return failure.report();
        }
    }

    private void dropUnlessLoaded(RedshiftClient client, boolean loaded) {
        if (!loaded && newTable.isPresent()) {
            client.queries().sql("drop table " + request.table().render()).execute();
        }
    }

    private void dropAfter(RedshiftClient client, RuntimeException failure) {
        try {
            dropUnlessLoaded(client, false);
        } catch (RuntimeException further) {
            failure.addSuppressed(further);
        }
    }
}
