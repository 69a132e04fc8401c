package dev.redshiftkit.cli.tour;

import dev.redshiftkit.cli.connection.LocalServers;
import dev.redshiftkit.cli.connection.Warehouse;
import dev.redshiftkit.cli.print.ResultTable;
import dev.redshiftkit.cli.terminal.CommandException;
import dev.redshiftkit.cli.terminal.ExitCode;
import dev.redshiftkit.cli.terminal.Figures;
import dev.redshiftkit.cli.terminal.Terminal;
import dev.redshiftkit.client.RedshiftClient;
import dev.redshiftkit.client.health.HealthCheck;
import dev.redshiftkit.client.health.HealthReport;
import dev.redshiftkit.client.query.QueryResult;
import dev.redshiftkit.client.query.RowStream;
import dev.redshiftkit.client.unload.UnloadReport;
import dev.redshiftkit.client.value.Row;
import dev.redshiftkit.local.LocalRedshift;
import dev.redshiftkit.sql.s3.S3Uri;
import dev.redshiftkit.sql.unload.Unload;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The tour, from an empty machine to an empty machine. What it starts and writes is gone when it ends, whether it ends well
 * or not.
 */
public final class Tour {

    private final Terminal terminal;
    private final Story story;
    private final long seed;
    private final int sales;

    /**
     * Prepares the tour.
     *
     * @param seed what the data is made from
     * @param sales rows of the largest table
     */
    public Tour(Terminal terminal, long seed, int sales) {
        this.terminal = terminal;
        this.story = new Story(terminal);
        this.seed = seed;
        this.sales = sales;
    }

    /** Tells the whole story. Blocks for some seconds. */
    public void run() {
        long begun = System.nanoTime();
        try (ScratchFolder folder = ScratchFolder.create()) {
            tell(folder);
        } catch (IOException failure) {
            throw new CommandException(
                    ExitCode.INVALID_INPUT, "could not write the files of the tour: " + failure.getMessage(), failure);
        }
        story.chapter("That was it");
        story.say("Server, bucket and files are gone; it took " + Figures.time(since(begun))
                + ". Where to go from here:");
        story.show("""
                ./rsk local                                      a Redshift that stays, for psql, JDBC and your tests
                ./rsk load FILE... --into TABLE --create         your own CSV or Parquet files
                ./rsk query 'select ...' --output json""");
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private void tell(ScratchFolder folder) throws IOException {
        story.chapter("A Redshift on this machine");
        story.show("LocalRedshift.builder().start()");
        long begun = System.nanoTime();
        try (LocalRedshift local = LocalServers.start(LocalRedshift.builder());
                Warehouse warehouse = Warehouse.connect(local, terminal)) {
            story.result("ready in " + Figures.time(since(begun)) + ": speaks Redshift's protocol over TLS at "
                    + local.host() + ":" + local.port() + ", and S3 at "
                    + local.s3().endpoint());
            make(folder);
            load(warehouse, folder.path());
            ask(warehouse.client());
            stream(warehouse.client());
            unload(warehouse.client(), S3Uri.of(local.s3().bucket(), "tour/sales_"));
            health(warehouse.client());
        }
    }

    private void make(ScratchFolder folder) throws IOException {
        story.chapter("A year of ticket sales, made up");
        story.say("Five tables from the seed " + seed + "; " + WrongSale.values().length + " of the "
                + Figures.count(sales, "sale") + " are wrong on purpose.");
        new TicketSales(seed, sales).writeTo(folder.path());
        story.result(Figures.bytes(folder.bytes()) + " of text in " + folder.path());
    }

    private void load(Warehouse warehouse, Path folder) {
        story.chapter("Through S3 and COPY into tables");
        story.show(TourSql.TABLES.get(TourSql.TABLES.size() - 1));
        TourSql.TABLES.forEach(ddl -> warehouse.client().queries().sql(ddl).execute());
        new TourLoads(warehouse, story).run(folder);
    }

    private void ask(RedshiftClient client) {
        story.chapter("Three questions");
        for (TourSql.Question question : TourSql.QUESTIONS) {
            story.say(question.text());
            story.show(question.sql());
            QueryResult result = client.queries().sql(question.sql()).execute();
            story.table(ResultTable.of(result));
            story.result(Figures.time(result.executionTime()));
        }
    }

    private void stream(RedshiftClient client) {
        story.chapter("A result larger than one wants in memory");
        story.show("""
                try (RowStream rows = client.queries().sql("SELECT * FROM sales").stream()) {
                    for (Row row : rows) { revenue = revenue.add(row.asDecimal("price")); }
                }""");
        long begun = System.nanoTime();
        BigDecimal revenue = BigDecimal.ZERO;
        long count;
        try (RowStream rows = client.queries().sql("SELECT * FROM sales").stream()) {
            for (Row row : rows) {
                revenue = revenue.add(row.asDecimal("price"));
            }
            count = rows.rowsRead();
        }
        Duration time = since(begun);
        story.result(Figures.count(count, "row") + " worth " + revenue.toPlainString() + " in " + Figures.time(time)
                + ", " + Figures.count(Figures.rate(count, time)) + " rows/s, two pages of them in memory at a time");
    }

    private void unload(RedshiftClient client, S3Uri target) {
        story.chapter("Back to S3, as Parquet");
        Unload unload = Unload.of("SELECT * FROM sales WHERE quantity > 1")
                .to(target)
                .authorization(client.unloads().defaultAuthorization())
                .parquet()
                .build();
        story.show(unload.render());
        UnloadReport report = client.unloads().unload(unload);
        ResultTable files = ResultTable.of("file", "rows:bigint", "bytes:bigint");
        report.files().forEach(file -> files.row(file.location().render(), file.rows(), file.bytes()));
        story.table(files);
        story.result(Figures.count(report.rows(), "row") + " in " + Figures.time(report.duration()));
    }

    private void health(RedshiftClient client) {
        story.chapter("How is everything?");
        story.show("client.health().check()");
        HealthReport report = client.health().check();
        ResultTable table = ResultTable.of("check", "status", "details");
        for (HealthCheck check : report.checks()) {
            table.row(check.name(), check.status().name(), check.details().toString());
        }
        story.table(table);
        story.result(report.overall().name());
    }
}
