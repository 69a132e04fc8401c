package dev.redshiftkit.local.fidelity;

/** A case file that is not in order; the message begins with file and line. */
final class MalformedCaseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    MalformedCaseException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
    }
}
