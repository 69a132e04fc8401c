package dev.redshiftkit.local.fidelity;

import dev.redshiftkit.local.LocalRedshift;
import dev.redshiftkit.local.fidelity.FidelityCase.Status;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

/**
 * Runs the cases from a terminal and prints a line for each: against a local Redshift of its own, or against whatever a URL
 * reaches. That one is asked only for what a cluster would do as well: where a case says that the local Redshift differs
 * from a cluster or refuses what a cluster does, the answer would prove nothing.
 */
public final class Fidelity {

    private static final int ALL_AS_EXPECTED = 0;
    private static final int SOME_FAILED = 1;
    private static final int CANNOT_RUN = 2;

    private final PrintStream out;
    private final Report report;

    Fidelity(PrintStream out) {
        this.out = out;
        this.report = new Report(out);
    }

    /** Runs what the arguments say. Exit code 0: all as expected; 1: some are not; 2: nothing was run. */
    public static void main(String[] arguments) throws SQLException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new Fidelity(out).run(List.of(arguments)));
    }

    int run(List<String> arguments) throws SQLException {
        try {
            FidelityOptions options = FidelityOptions.parse(arguments, System.getenv());
            List<CaseFile> files = options.choice().from(CaseFile.readAll(CaseFile.DIRECTORY));
            return options.server().isPresent()
                    ? runElsewhere(files, options.server().get())
                    : runHere(files);
        } catch (FidelityOptions.InvalidOptionException e) {
            out.println(e.getMessage());
            return CANNOT_RUN;
        }
    }

    private int runHere(List<CaseFile> files) throws SQLException {
        try (LocalRedshift redshift = Server.startLocally();
                CaseRunner runner = CaseRunner.open(Server.of(redshift))) {
            for (CaseFile file : files) {
                for (FidelityCase each : file.cases()) {
                    run(runner, file, each);
                }
            }
        }
        return end();
    }

    int runElsewhere(List<CaseFile> files, Server server) throws SQLException {
        try (CaseRunner runner = CaseRunner.open(server)) {
            if (runner.publicHasTables()) {
                out.println("the schema public of this database holds tables, and every case would drop them:"
                        + " give a database that is there for the purpose");
                return CANNOT_RUN;
            }
            for (CaseFile file : files) {
                for (FidelityCase each : file.cases()) {
                    if (each.status() == Status.WORKS) {
                        run(runner, file, each);
                    } else {
                        report.add(Verdict.SKIPPED, file, each, List.of());
                    }
                }
            }
        }
        return end();
    }

    private void run(CaseRunner runner, CaseFile file, FidelityCase each) throws SQLException {
        List<String> problems = runner.run(file, each);
        Verdict verdict = problems.isEmpty() ? Verdict.asExpected(each.status()) : Verdict.FAIL;
        report.add(verdict, file, each, problems);
    }

    private int end() {
        report.close();
        return report.hasFailures() ? SOME_FAILED : ALL_AS_EXPECTED;
    }
}
