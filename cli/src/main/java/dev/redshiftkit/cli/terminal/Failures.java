package dev.redshiftkit.cli.terminal;

import dev.redshiftkit.client.error.ErrorKind;
import dev.redshiftkit.client.error.RedshiftException;
import dev.redshiftkit.sql.command.InvalidCommandException;
import dev.redshiftkit.sql.lex.SqlSyntaxException;
import dev.redshiftkit.sql.name.InvalidIdentifierException;
import dev.redshiftkit.sql.s3.InvalidPathException;
import java.util.Optional;

/** Decides what a command that failed ends with, and what it says. */
public final class Failures {

    private Failures() {}

    /** The exit code for a failure. */
    public static ExitCode codeOf(Throwable failure, boolean interrupted) {
        if (interrupted) {
            return ExitCode.INTERRUPTED;
        }
        if (failure instanceof CommandException command) {
            return command.code();
        }
        if (failure instanceof RedshiftException redshift) {
            return codeOf(redshift.kind());
        }
        if (failure instanceof SqlSyntaxException) {
            return ExitCode.FAILED;
        }
        return isAboutInput(failure) ? ExitCode.INVALID_INPUT : ExitCode.INTERNAL;
    }

    private static boolean isAboutInput(Throwable failure) {
        return failure instanceof InvalidCommandException
                || failure instanceof InvalidIdentifierException
                || failure instanceof InvalidPathException;
    }

    private static ExitCode codeOf(ErrorKind kind) {
        return switch (kind) {
            case CONNECTION_FAILED, AUTHENTICATION_FAILED, POOL_EXHAUSTED -> ExitCode.NOT_CONNECTED;
            case INVALID_CONFIGURATION, INVALID_IDENTIFIER, INVALID_PATH -> ExitCode.INVALID_INPUT;
            case QUERY_CANCELLED,
                    QUERY_TIMEOUT,
                    SERIALIZATION_FAILURE,
                    DISK_FULL,
                    OUT_OF_MEMORY,
                    RESOURCE_BUSY,
                    INVALID_SQL,
                    TABLE_NOT_FOUND,
                    COLUMN_NOT_FOUND,
                    PERMISSION_DENIED,
                    DATA_ERROR,
                    COPY_ERROR,
                    UNLOAD_ERROR,
                    SPECTRUM_ERROR,
                    INTERNAL,
                    UNAVAILABLE,
                    CIRCUIT_OPEN,
                    LOAD_SHED,
                    COMMIT_UNKNOWN -> ExitCode.FAILED;
        };
    }

    /** The one line for a failure; line breaks in it are made blanks. */
    public static String messageOf(Throwable failure, ExitCode code) {
        if (code == ExitCode.INTERRUPTED) {
            return "interrupted";
        }
        String message = Optional.ofNullable(failure.getMessage()).orElse("");
        String line = message.strip().replaceAll("\\s*\\R\\s*", " ");
        String name = failure.getClass().getSimpleName();
        if (code == ExitCode.INTERNAL) {
            return "internal error: " + name + (line.isEmpty() ? "" : ": " + line) + " (--verbose shows where)";
        }
        return line.isEmpty() ? name : line;
    }
}
