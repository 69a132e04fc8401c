package dev.redshiftkit.sql.s3;

/** A text that names no place in S3, or one that this toolkit refuses to touch. */
public final class InvalidPathException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidPathException(String message) {
        super(message);
    }
}
