package dev.redshiftkit.cli;

import dev.redshiftkit.cli.terminal.CommandException;
import dev.redshiftkit.cli.terminal.ExitCode;
import dev.redshiftkit.cli.terminal.Terminal;
import dev.redshiftkit.cli.tour.Tour;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what there is, on a local Redshift and with data made for it. */
@Command(
        name = "tour",
        description = {
            "Shows in a few seconds what there is: starts a local Redshift, loads ticket sales through S3 and COPY with some"
                    + " rows wrong on purpose, queries them, streams them, unloads them to Parquet, and leaves nothing behind.",
            "",
            "Needs no AWS account, no network and no settings."
        })
final class TourCommand implements Callable<Integer> {

    private static final int MOST_SALES = 50_000_000;

    private final Terminal terminal;

    @Option(
            names = "--sales",
            paramLabel = "N",
            defaultValue = "200000",
            description = "How many sales to make up, 1000 to 50000000 (default: ${DEFAULT-VALUE}).")
    private int sales = 200_000;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "2026",
            description = "What the data is made from: the same seed gives the same data (default: ${DEFAULT-VALUE}).")
    private long seed = 2026;

    TourCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (sales < 1_000 || MOST_SALES < sales) {
            throw CommandException.invalid("--sales must be 1000 to " + MOST_SALES + ", but is " + sales);
        }
        new Tour(terminal, seed, sales).run();
        return ExitCode.OK.number();
    }
}
