package dev.redshiftkit.cli;

import dev.redshiftkit.cli.connection.ConnectionOptions;
import dev.redshiftkit.cli.connection.Warehouse;
import dev.redshiftkit.cli.print.OutputFormat;
import dev.redshiftkit.cli.script.Script;
import dev.redshiftkit.cli.script.ScriptRun;
import dev.redshiftkit.cli.terminal.CommandException;
import dev.redshiftkit.cli.terminal.ExitCode;
import dev.redshiftkit.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs SQL and prints what it returns. */
@Command(
        name = "query",
        description = {
            "Runs SQL and prints what it returns.",
            "",
            "Several statements are parted by semicolons; the first that fails ends the run. Rows are printed as they arrive,"
                    + " so a result may be larger than the memory."
        })
final class QueryCommand implements Callable<Integer> {

    /** Where the statements come from; standard input if nothing says so. */
    static final class Source {
        @Parameters(paramLabel = "SQL", description = "The statements.")
        private @Nullable String sql;

        @Option(
                names = {"-f", "--file"},
                paramLabel = "FILE",
                description = "File that holds the statements, in UTF-8.")
        private @Nullable Path file;
    }

    private final Terminal terminal;

    @ArgGroup(exclusive = true)
    private @Nullable Source source;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv or json (default: ${DEFAULT-VALUE}).")
    private OutputFormat output = OutputFormat.TABLE;

    @Option(
            names = {"-p", "--param"},
            paramLabel = "VALUE",
            description =
                    "Value for the next question mark of the statement. Numbers, dates, timestamps, true and false are"
                            + " taken for what they look like; text:VALUE is text, null: is NULL. May be repeated.")
    private List<String> parameters = new ArrayList<>();

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            description =
                    "Longest time for a statement, such as 500ms, 30s or 5m (REDSHIFT_QUERY_TIMEOUT; default: 24h).")
    private @Nullable String timeout;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    QueryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Script script = Script.parse(text(), parameters);
        Map<String, String> more = timeout == null ? Map.of() : Map.of("REDSHIFT_QUERY_TIMEOUT", timeout);
        try (Warehouse warehouse = connection.open(terminal, more)) {
            new ScriptRun(warehouse.client(), terminal, output).run(script);
        }
        return ExitCode.OK.number();
    }

    private String text() {
        if (source != null && source.sql != null) {
            return source.sql;
        }
        @Nullable Path file = source == null ? null : source.file;
        try {
            return file == null
                    ? new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(file);
        } catch (IOException unreadable) {
            String place = file == null ? "standard input" : "file " + file;
            throw new CommandException(ExitCode.INVALID_INPUT, place + " must be readable text in UTF-8", unreadable);
        }
    }
}
