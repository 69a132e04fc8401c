package dev.redshiftkit.local.engine.postgres.install;

import dev.redshiftkit.local.engine.EngineUnavailableException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/** Words for what the file system refuses: the JDK's own messages are often just a path. */
public final class DiskFailure {

    private DiskFailure() {}

    /** Says in one line what could not be done to which path, and why. */
    public static EngineUnavailableException during(String action, Path path, IOException e) {
        return new EngineUnavailableException("cannot " + action + " " + path + ": " + reason(e), e);
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return "permission denied for " + denied.getFile();
        }
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist";
        }
        if (e instanceof FileAlreadyExistsException existing) {
            return existing.getFile() + " is in the way";
        }
        if (e instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    }
}
