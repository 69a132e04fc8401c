package dev.redshiftkit.local.format;

import java.io.IOException;

/** Thrown when a file is not in the encoding it is said to be in. */
public final class EncodingException extends IOException {

    private static final long serialVersionUID = 1;

    EncodingException(TextEncoding expected) {
        super("file is not encoded in " + expected);
    }
}
