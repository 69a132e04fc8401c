package dev.redshiftkit.local.aws.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants to be run.
 *
 * @param owner who may ask for it later
 * @param caller the ARN of the one who submits it, which is the owner or a session of it
 * @param statements as they were given
 * @param texts the same, with the values of parameters in their places
 * @param isBatch whether it was submitted as a batch, be it of one statement
 * @param mode how the statements of a batch hang together
 * @param format of the results
 * @param parameters as they were given; an array, perhaps empty
 */
record Submission(
        String owner,
        String caller,
        Login login,
        List<String> statements,
        List<String> texts,
        boolean isBatch,
        Mode mode,
        Format format,
        Optional<String> name,
        JsonNode parameters) {

    /** How the statements of a batch hang together. */
    enum Mode {
        /** All of them or none. */
        TRANSACTION,
        /** Each by itself. */
        AUTO_COMMIT
    }

    /** How results are fetched. */
    enum Format {
        JSON,
        CSV
    }

    Submission {
        statements = List.copyOf(statements);
        texts = List.copyOf(texts);
    }

    /** Tells nothing of statements and values. */
    @Override
    public String toString() {
        return "Submission[statements=" + statements.size() + ", " + login + "]";
    }
}
