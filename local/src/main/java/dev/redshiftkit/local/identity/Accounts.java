package dev.redshiftkit.local.identity;

import java.util.List;
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

    /**
     * Returns whoever may get in by this name, each with a password of their own.
     *
     * @throws dev.redshiftkit.local.error.SqlError if it cannot be asked
     */
    default List<Account> findAllBy(String login) {
        return find(login).stream().toList();
    }

    /**
     * Makes what has to be there before a session begins. May block.
     *
     * @param account one of those by this login, whose password was proved just now
     * @return what is to be run when the session has ended
     * @throws dev.redshiftkit.local.error.SqlError if it cannot be made
     */
    default Runnable prepare(String login, Account account) {
        return () -> {};
    }
}
