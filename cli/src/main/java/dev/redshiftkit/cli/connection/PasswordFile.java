package dev.redshiftkit.cli.connection;

import dev.redshiftkit.cli.terminal.CommandException;
import dev.redshiftkit.cli.terminal.ExitCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Passwords that are kept in files, as they must not stand among the arguments of a process. */
public final class PasswordFile {

    private PasswordFile() {}

    /**
     * Returns the first line of a file.
     *
     * @throws CommandException if there is none
     */
    public static String read(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            String line = reader.readLine();
            if (line == null || line.isEmpty()) {
                throw CommandException.invalid("password file " + file + " must have a password in its first line");
            }
            return line;
        } catch (IOException unreadable) {
            throw new CommandException(
                    ExitCode.INVALID_INPUT, "password file " + file + " must be a readable text file", unreadable);
        }
    }
}
