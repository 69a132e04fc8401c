package dev.redshiftkit.sql.unload;

import static dev.redshiftkit.sql.unload.UnloadRules.LARGEST_FILE;
import static dev.redshiftkit.sql.unload.UnloadRules.SMALLEST_FILE;
import static dev.redshiftkit.sql.unload.UnloadRules.option;

import dev.redshiftkit.sql.command.InvalidCommandException;
import dev.redshiftkit.sql.command.Switch;
import java.util.Optional;

/**
 * How UNLOAD spreads what it writes over files.
 *
 * @param compression none unless given
 * @param parallel whether every slice writes files of its own; ON unless given
 * @param maxFileSize 5 MB to 6.2 GB; 6.2 GB unless given
 * @param extension stands behind the names of the files in the place of the one that the format and the compression make
 */
public record UnloadFiles(
        Optional<UnloadCompression> compression,
        Optional<Switch> parallel,
        Optional<FileSize> maxFileSize,
        Optional<String> extension) {

    /**
     * Checks size and extension.
     *
     * @throws InvalidCommandException if the size is out of range or the extension blank
     */
    public UnloadFiles {
        maxFileSize.ifPresent(UnloadFiles::check);
        extension.ifPresent(option("EXTENSION")::text);
    }

    private static void check(FileSize size) {
        if (!size.isWithin(SMALLEST_FILE, LARGEST_FILE)) {
            throw InvalidCommandException.outOfRange(option("MAXFILESIZE"), "5 MB to 6.2 GB", size.render());
        }
    }
}
