package dev.redshiftkit.local.format.parquet;

/** Thrown for a file that may well be sound, but is packed in a way that is not known here. */
public final class UnknownCodecException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param codec its name */
    public UnknownCodecException(String codec) {
        super(codec);
    }
}
