package dev.redshiftkit.pgwire.message;

/** Where the session stands with its transaction, as ReadyForQuery tells. */
public enum TransactionStatus {
    /** No transaction block is open. */
    IDLE('I'),
    /** In a transaction block. */
    IN_TRANSACTION('T'),
    /** In a transaction block that has failed: everything but its end is refused. */
    FAILED('E');

    private final char code;

    TransactionStatus(char code) {
        this.code = code;
    }

    /** The letter that stands for this status on the wire. */
    public char code() {
        return code;
    }
}
