package dev.redshiftkit.cli;

import dev.redshiftkit.cli.terminal.ExitCode;
import dev.redshiftkit.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what a shell needs to complete the words of {@code rsk}. */
@Command(
        name = "completion",
        description = {
            "Prints what a shell needs to complete the words of rsk.",
            "",
            "For bash: source <(rsk completion bash). For zsh the same, after autoload -U compinit bashcompinit; compinit;"
                    + " bashcompinit."
        })
final class CompletionCommand implements Callable<Integer> {

    /** The shells; the script finds out by itself in which of them it is. */
    enum Shell {
        BASH,
        ZSH
    }

    private final Terminal terminal;

    @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
    private Shell shell = Shell.BASH;

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String script = AutoComplete.bash("rsk", Rsk.commandLine(new RskCommand(), terminal));
        terminal.print(shell == Shell.ZSH ? "autoload -U +X bashcompinit && bashcompinit\n" + script : script);
        return ExitCode.OK.number();
    }
}
