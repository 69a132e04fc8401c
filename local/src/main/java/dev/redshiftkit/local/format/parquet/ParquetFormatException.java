package dev.redshiftkit.local.format.parquet;

/** Thrown when a Parquet file is damaged or holds what cannot be read here. Its message is free of the file's values. */
public final class ParquetFormatException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ParquetFormatException(String message) {
        super(message);
    }

    public ParquetFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
