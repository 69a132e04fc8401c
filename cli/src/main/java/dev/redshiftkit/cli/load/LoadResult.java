package dev.redshiftkit.cli.load;

import dev.redshiftkit.cli.print.OutputFormat;
import dev.redshiftkit.cli.print.ResultTable;
import dev.redshiftkit.cli.terminal.ExitCode;
import dev.redshiftkit.cli.terminal.Figures;
import dev.redshiftkit.cli.terminal.Terminal;
import dev.redshiftkit.client.copy.CopyReport;
import dev.redshiftkit.client.copy.LoadError;
import dev.redshiftkit.sql.name.QualifiedName;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What a load came to.
 *
 * @param fileNames the names on this machine of files in S3, so that errors can be found
 * @param bytes of the files as they lie on this machine
 * @param stagedBytes of the same files in S3
 */
public record LoadResult(
        QualifiedName table, CopyReport report, Map<String, String> fileNames, long bytes, long stagedBytes) {

    public LoadResult {
        fileNames = Map.copyOf(fileNames);
    }

    /** Nothing wrong, some rows wrong, or nothing loaded. */
    public ExitCode code() {
        if (!report.success()) {
            return ExitCode.FAILED;
        }
        return report.rowsRejected() > 0 ? ExitCode.IN_PART : ExitCode.OK;
    }

    /** Prints the figures, then the rows that were rejected if there are any. */
    public void print(OutputFormat format, Terminal terminal) {
        figures().print(format, terminal);
        if (!report.errors().isEmpty()) {
            terminal.print("");
            errors().print(format, terminal);
        }
        terminal.flush();
        long unseen = report.rowsRejected() - report.errors().size();
        if (unseen > 0) {
            terminal.tell(Figures.count(unseen, "further rejected row") + ": see stl_load_errors");
        }
        report.lookupFailure().ifPresent(reason -> terminal.tell("rsk: the report is incomplete: " + reason));
    }

    private ResultTable figures() {
        return ResultTable.of(
                        "table",
                        "rows_loaded:bigint",
                        "rows_rejected:bigint",
                        "files:integer",
                        "bytes:bigint",
                        "bytes_staged:bigint",
                        "seconds:numeric",
                        "rows_per_second:bigint")
                .row(
                        table.render(),
                        report.rowsLoaded(),
                        report.rowsRejected(),
                        fileNames.size(),
                        bytes,
                        stagedBytes,
                        BigDecimal.valueOf(report.duration().toMillis(), 3),
                        Figures.rate(report.rowsLoaded(), report.duration()));
    }

    /** The rejected rows, each with where it is and what was wrong with it. */
    public ResultTable errors() {
        ResultTable table = ResultTable.of("file", "line:bigint", "column", "code:integer", "raw_value", "message");
        for (LoadError error : report.errors()) {
            table.row(
                    fileNames.getOrDefault(error.file(), error.file()),
                    error.line(),
                    Optional.of(error.column()).filter(name -> !name.isEmpty()),
                    error.code(),
                    error.rawValue(),
                    error.message());
        }
        return table;
    }
}
