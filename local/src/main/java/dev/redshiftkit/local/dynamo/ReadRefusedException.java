package dev.redshiftkit.local.dynamo;

/** Thrown where a table is not there, or not for who wants to read it. */
public final class ReadRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ReadRefusal refusal;

    ReadRefusedException(ReadRefusal refusal) {
        super(refusal.sentence());
        this.refusal = refusal;
    }

    public ReadRefusal refusal() {
        return refusal;
    }
}
