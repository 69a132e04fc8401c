package dev.redshiftkit.cli;

import dev.redshiftkit.cli.terminal.CommandException;
import dev.redshiftkit.cli.terminal.ExitCode;
import dev.redshiftkit.cli.terminal.Failures;
import dev.redshiftkit.cli.terminal.Ink;
import dev.redshiftkit.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The program {@code rsk}. */
public final class Rsk {

    /** How long a command that was interrupted may take to put things in order. */
    private static final long ORDERLY_SECONDS = 15;

    private Rsk() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String... arguments) {
        Terminal terminal = Terminal.ofProcess();
        CountDownLatch done = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupt(terminal, done), "rsk-interrupt"));
        int code = run(terminal, arguments);
        done.countDown();
        // Blocks for ever if the virtual machine is on its way out already, which then ends with the signal's own code.
        System.exit(code);
    }

    /** Runs while the virtual machine waits: a signal has come, unless the command is done. */
    private static void interrupt(Terminal terminal, CountDownLatch done) {
        if (done.getCount() == 0) {
            return;
        }
        terminal.interruption().raise();
        try {
            if (!done.await(ORDERLY_SECONDS, TimeUnit.SECONDS)) {
                terminal.tell("rsk: left without waiting for the server any longer; something may still run there");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Runs a command on the streams and the environment of {@code terminal}. Blocks until it is done, and never throws.
     *
     * @return the number of an {@link ExitCode}
     */
    public static int run(Terminal terminal, String... arguments) {
        RskCommand root = new RskCommand();
        CommandLine line = commandLine(root, terminal);
        line.setParameterExceptionHandler((failure, given) -> refuse(failure, terminal));
        line.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, root, terminal));
        int code = line.execute(arguments);
        return flushed(terminal, code);
    }

    /** The commands, also for those who write completions or manuals of them. */
    static CommandLine commandLine(RskCommand root, Terminal terminal) {
        CommandLine line = new CommandLine(root)
                .addSubcommand(new TourCommand(terminal))
                .addSubcommand(new LocalCommand(terminal))
                .addSubcommand(new QueryCommand(terminal))
                .addSubcommand(new LoadCommand(terminal))
                .addSubcommand(new UnloadCommand(terminal))
                .addSubcommand(new HealthCommand(terminal))
                .addSubcommand(new CompletionCommand(terminal));
        line.setOut(new PrintWriter(terminal.out()))
                .setErr(terminal.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100)
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(terminal.outInk() == Ink.COLOURED ? Ansi.ON : Ansi.OFF));
        return line;
    }

    private static int refuse(ParameterException failure, Terminal terminal) {
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        String message = Failures.messageOf(failure, ExitCode.USAGE);
        String lower = Character.toLowerCase(message.charAt(0)) + message.substring(1);
        terminal.tell("rsk: " + lower + " (see " + command + " --help)");
        return ExitCode.USAGE.number();
    }

    private static int explain(Exception failure, RskCommand root, Terminal terminal) {
        ExitCode code = Failures.codeOf(failure, terminal.interruption().isRaised());
        terminal.tell("rsk: " + Failures.messageOf(failure, code));
        if (root.isVerbose()) {
            failure.printStackTrace(terminal.err());
        }
        return code.number();
    }

    /** A result that nobody could be given is a failure too, unless there was one already. */
    private static int flushed(Terminal terminal, int code) {
        try {
            terminal.flush();
            return code;
        } catch (CommandException nobodyReads) {
            if (code == ExitCode.OK.number()) {
                terminal.tell("rsk: " + nobodyReads.getMessage());
                return nobodyReads.code().number();
            }
            return code;
        }
    }
}
