package dev.redshiftkit.local.engine;

import org.jspecify.annotations.Nullable;

/**
 * The engine cannot be started or kept: no binaries for this platform, no room on disk, a database that refuses to come
 * up. The message is one line for whoever started the engine; nothing of it is meant for clients of a session. What had
 * been made on disk for this start is gone when this is thrown.
 */
public final class EngineUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public EngineUnavailableException(String message) {
        this(message, null);
    }

    public EngineUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
