package dev.redshiftkit.cli;

import dev.redshiftkit.cli.connection.ConnectionOptions;
import dev.redshiftkit.cli.connection.Warehouse;
import dev.redshiftkit.cli.print.OutputFormat;
import dev.redshiftkit.cli.print.ResultTable;
import dev.redshiftkit.cli.terminal.ExitCode;
import dev.redshiftkit.cli.terminal.Terminal;
import dev.redshiftkit.client.health.HealthReport;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells whether Redshift can be worked with at the moment. */
@Command(
        name = "health",
        description = {
            "Tells whether Redshift can be worked with at the moment.",
            "",
            "Ends with 0 if all is well, 5 if it works but something is missing, 1 if it does not work, and 3 if there is"
                    + " no connection."
        })
final class HealthCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv or json (default: ${DEFAULT-VALUE}).")
    private OutputFormat output = OutputFormat.TABLE;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    HealthCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Warehouse warehouse = connection.open(terminal, Map.of())) {
            HealthReport report = warehouse.client().health().check();
            tableOf(report).print(output, terminal);
            terminal.flush();
            terminal.tell("overall: " + report.overall());
            return codeOf(report).number();
        }
    }

    /** A line for each thing that was found, so that all formats can hold it. */
    static ResultTable tableOf(HealthReport report) {
        ResultTable table = ResultTable.of("check", "status", "detail", "value");
        report.checks()
                .forEach(check -> check.details()
                        .forEach((detail, value) ->
                                table.row(check.name(), check.status().name(), detail, value)));
        return table;
    }

    static ExitCode codeOf(HealthReport report) {
        return switch (report.overall()) {
            case HEALTHY -> ExitCode.OK;
            case DEGRADED -> ExitCode.IN_PART;
            case UNHEALTHY -> ExitCode.FAILED;
        };
    }
}
