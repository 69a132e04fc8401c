package dev.redshiftkit.local.format.orc;

/** Thrown when an ORC file is damaged or holds what cannot be read here. Its message is free of the file's values. */
public final class OrcFormatException extends RuntimeException {

    private static final long serialVersionUID = 1;

    OrcFormatException(String message) {
        super(message);
    }

    OrcFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
