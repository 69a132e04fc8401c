package dev.redshiftkit.local.aws.data;

/** Where a statement stands. */
enum Status {
    SUBMITTED,
    PICKED,
    STARTED,
    FINISHED,
    FAILED,
    ABORTED;

    boolean isFinal() {
        return this == FINISHED || this == FAILED || this == ABORTED;
    }
}
