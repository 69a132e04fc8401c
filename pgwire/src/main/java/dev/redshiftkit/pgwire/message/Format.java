package dev.redshiftkit.pgwire.message;

/** How a value is written: the only two format codes of the protocol. */
public enum Format {
    TEXT(0),
    BINARY(1);

    private final int code;

    Format(int code) {
        this.code = code;
    }

    /** The number that stands for this format on the wire. */
    public int code() {
        return code;
    }
}
