package dev.redshiftkit.local.callback;

import java.util.List;
import java.util.Optional;

/** What the database may call. Any number of threads do at once. */
@FunctionalInterface
public interface DatabaseFunctions {

    /**
     * Computes a function.
     *
     * @return the value as text; empty for NULL
     * @throws dev.redshiftkit.local.error.SqlError by which the statement fails
     */
    Optional<String> call(String name, List<String> arguments);
}
