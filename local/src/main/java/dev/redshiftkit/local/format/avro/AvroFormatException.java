package dev.redshiftkit.local.format.avro;

import java.io.IOException;

/** Thrown when a file is no Avro file, is damaged, or is larger in its parts than COPY takes. */
public final class AvroFormatException extends IOException {

    private static final long serialVersionUID = 1;

    AvroFormatException(String message) {
        super(message);
    }

    AvroFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
