package dev.redshiftkit.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code rsk} itself: does nothing but hold the commands. */
@Command(
        name = "rsk",
        description = "Works with Amazon Redshift, or with a local one that it starts by itself.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:done",
            " 1:the server refused or failed: an error in SQL, a load that did not take place",
            " 2:the command line was not understood",
            " 3:no connection: host not reached, certificate or login refused, or connection lost",
            " 4:a setting, a name or a file is not valid; nothing was changed",
            " 5:done in part: rows were rejected, or health is degraded",
            " 70:a defect in rsk itself",
            "130:interrupted by Ctrl-C; the statement was cancelled on the server (143: by SIGTERM)"
        },
        footerHeading = "%n",
        footer = {
            "Results go to standard output, everything else to standard error. Without a host (--host, REDSHIFT_HOST,",
            "PGHOST) a command starts a local Redshift of its own, which is gone when the command ends."
        })
final class RskCommand {

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Shows where in the program a failure came from.")
    private boolean verbose;

    boolean isVerbose() {
        return verbose;
    }
}
