package dev.redshiftkit.local.copy.source;

import java.io.IOException;

/** Thrown when a store does not give what it should, in spite of all patience. Its message is Redshift's. */
public final class TransferException extends IOException {

    private static final long serialVersionUID = 1;

    private static final String CURL = "S3CurlException: %s, CurlError %d, multiCurlError 0, CanRetry 1, UserError 0";

    private TransferException(String message) {
        super(message);
    }

    private TransferException(String message, IOException cause) {
        super(message, cause);
    }

    static TransferException closedEarly(long missing) {
        return new TransferException(
                CURL.formatted("transfer closed with " + missing + " bytes remaining to read", 18));
    }

    static TransferException broken(IOException cause) {
        return new TransferException(CURL.formatted("Failure when receiving data from the peer", 56), cause);
    }
}
