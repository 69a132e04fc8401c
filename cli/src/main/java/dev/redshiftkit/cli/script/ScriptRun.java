package dev.redshiftkit.cli.script;

import dev.redshiftkit.cli.print.OutputFormat;
import dev.redshiftkit.cli.print.ResultPrinter;
import dev.redshiftkit.cli.terminal.CommandException;
import dev.redshiftkit.cli.terminal.ExitCode;
import dev.redshiftkit.cli.terminal.Failures;
import dev.redshiftkit.cli.terminal.Figures;
import dev.redshiftkit.cli.terminal.Progress;
import dev.redshiftkit.cli.terminal.Terminal;
import dev.redshiftkit.client.RedshiftClient;
import dev.redshiftkit.client.error.RedshiftException;
import dev.redshiftkit.client.query.Conversation;
import dev.redshiftkit.client.query.QueryResult;
import dev.redshiftkit.client.query.QuerySpec;
import dev.redshiftkit.client.query.RowStream;
import dev.redshiftkit.client.value.Row;
import dev.redshiftkit.client.value.Value;
import dev.redshiftkit.sql.statement.Statement;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Runs a script and prints the result of each statement; the first failure ends it. Queries over tables of users are printed
 * as their rows arrive, whatever their number, unless the script needs one session for all its statements.
 */
public final class ScriptRun {

    private final RedshiftClient client;
    private final Terminal terminal;
    private final OutputFormat format;
    private boolean hasPrinted;

    public ScriptRun(RedshiftClient client, Terminal terminal, OutputFormat format) {
        this.client = client;
        this.terminal = terminal;
        this.format = format;
    }

    /** Runs all statements. Blocks until the last is printed. */
    public void run(Script script) {
        if (script.needsOneSession()) {
            Duration time = client.config().query().timeout();
            client.queries().converse(time, conversation -> {
                each(script, statement -> show(statement, execute(conversation, statement, script.parameters())));
                return script;
            });
        } else {
            each(script, statement -> runAlone(statement, script.parameters()));
        }
    }

    private static QueryResult execute(Conversation conversation, Statement statement, List<Value> parameters) {
        return conversation.execute(statement.text(), parameters.toArray());
    }

    private static void each(Script script, Consumer<Statement> action) {
        for (Statement statement : script.statements()) {
            try {
                action.accept(statement);
            } catch (RedshiftException failure) {
                String place = StatementPlace.of(script, statement, failure.position());
                ExitCode code = Failures.codeOf(failure, false);
                throw new CommandException(code, place + failure.getMessage(), failure);
            }
        }
    }

    private void runAlone(Statement statement, List<Value> parameters) {
        QuerySpec query = client.queries().sql(statement.text()).bind(parameters.toArray());
        if (Script.streams(statement)) {
            stream(query);
        } else {
            show(statement, query.execute());
        }
    }

    private void stream(QuerySpec query) {
        long begun = System.nanoTime();
        try (RowStream rows = query.stream();
                Progress progress = Progress.on(terminal)) {
            ResultPrinter printer = nextPrinter();
            printer.begin(rows.columns());
            for (Row row : rows) {
                printer.row(row);
                progress.show(Figures.count(rows.rowsRead(), "row"));
            }
            printer.end();
            progress.clear();
            tellRows(rows.rowsRead(), Duration.ofNanos(System.nanoTime() - begun));
        } catch (IOException failure) {
            throw Terminal.unwritable(failure);
        }
    }

    private void show(Statement statement, QueryResult result) {
        if (result.columns().isEmpty()) {
            String kind = statement.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            long changed = result.rowsAffected().orElse(0);
            String done = changed == 0 ? "done" : Figures.count(changed, "row");
            terminal.tell(kind + ": " + done + ", " + Figures.time(result.executionTime()));
            return;
        }
        try {
            nextPrinter().print(result.columns(), result.rows());
            tellRows(result.rows().size(), result.executionTime());
        } catch (IOException failure) {
            throw Terminal.unwritable(failure);
        }
    }

    private ResultPrinter nextPrinter() throws IOException {
        if (hasPrinted && format != OutputFormat.JSON) {
            terminal.out().write(format == OutputFormat.CSV ? "\r\n" : "\n");
        }
        hasPrinted = true;
        return format.printer(terminal);
    }

    private void tellRows(long rows, Duration time) {
        terminal.flush();
        terminal.tell("(" + Figures.count(rows, "row") + ", " + Figures.time(time) + ")");
    }
}
