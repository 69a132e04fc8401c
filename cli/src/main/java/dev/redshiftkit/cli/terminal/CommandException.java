package dev.redshiftkit.cli.terminal;

import org.jspecify.annotations.Nullable;

/** Ends a command with an exit code and one line that says what was wrong and what is allowed. */
public final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode code;

    /** Ends a command because of another failure, whose details only {@code --verbose} shows. */
    public CommandException(ExitCode code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Ends a command. */
    public CommandException(ExitCode code, String message) {
        this(code, message, null);
    }

    /** A setting, a name or a file is not as it must be. */
    public static CommandException invalid(String message) {
        return new CommandException(ExitCode.INVALID_INPUT, message);
    }

    /** What the process ends with. */
    public ExitCode code() {
        return code;
    }
}
