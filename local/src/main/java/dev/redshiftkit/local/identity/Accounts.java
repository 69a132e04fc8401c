package dev.redshiftkit.local.identity;

import java.util.Optional;

/** The users of one local Redshift, as they are at this moment. Safe for use by several threads. */
@FunctionalInterface
public interface Accounts {

    /**
     * Returns the user of this name; empty if there is none. May block while the engine is asked.
     *
     * @throws dev.redshiftkit.local.error.SqlError if it cannot be asked
     */
    Optional<Account> find(String name);
}
