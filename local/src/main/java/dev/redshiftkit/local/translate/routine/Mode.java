package dev.redshiftkit.local.translate.routine;

/**
 * How a procedure treats transactions.
 *
 * @param atomic whether its statements are one transaction
 * @param mayCommit false for one that runs with rights or settings of its own: the engine lets no such procedure commit
 */
record Mode(boolean atomic, boolean mayCommit) {}
