package dev.redshiftkit.benchmarks.harness;

/** The command line asks for something that does not exist; the message is one line for whoever wrote it. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UsageException(String message) {
        super(message);
    }
}
