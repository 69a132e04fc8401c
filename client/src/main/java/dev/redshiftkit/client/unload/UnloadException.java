package dev.redshiftkit.client.unload;

import dev.redshiftkit.client.error.ErrorFacts;
import dev.redshiftkit.client.error.RedshiftException;

/**
 * An UNLOAD failed after it was sent. It is not undone: files that were written before the failure stay in S3 below the
 * statement's prefix, and a new attempt there needs ALLOWOVERWRITE or CLEANPATH.
 */
public final class UnloadException extends RedshiftException {

    UnloadException(String message, ErrorFacts facts, RedshiftException cause) {
        super(message, facts, cause);
    }
}
