package dev.redshiftkit.local.aws.api;

/** Thrown by a service that is asked for an operation it does not have. */
public final class UnknownOperationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnknownOperationException(String operation) {
        super("there is no operation " + operation);
    }
}
