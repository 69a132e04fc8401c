package dev.redshiftkit.cli.connection;

import dev.redshiftkit.cli.terminal.CommandException;
import dev.redshiftkit.cli.terminal.ExitCode;
import dev.redshiftkit.local.LocalRedshift;
import dev.redshiftkit.local.engine.EngineUnavailableException;
import java.io.UncheckedIOException;

/** Starts local Redshifts, and says in the words of a command what is wrong if one does not start. */
public final class LocalServers {

    private LocalServers() {}

    /**
     * Starts a local Redshift, which the caller closes.
     *
     * @throws CommandException if a setting is not valid, a port is in use or the engine does not run; nothing is left then
     */
    public static LocalRedshift start(LocalRedshift.Builder description) {
        try {
            return description.start();
        } catch (IllegalArgumentException | UncheckedIOException failure) {
            throw new CommandException(
                    ExitCode.INVALID_INPUT, "could not start a local Redshift: " + failure.getMessage(), failure);
        } catch (EngineUnavailableException failure) {
            throw new CommandException(
                    ExitCode.FAILED, "could not start a local Redshift: " + failure.getMessage(), failure);
        }
    }
}
