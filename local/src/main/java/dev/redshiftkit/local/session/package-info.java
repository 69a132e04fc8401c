/**
 * One client's conversation after it was let in: an automaton of two halves, one for each direction, that passes
 * messages between the client and an engine connection of its own, runs what the engine has no statement for, and makes
 * answers look like Redshift's. Knows nothing of sockets, TLS or passwords.
 */
@NullMarked
package dev.redshiftkit.local.session;

import org.jspecify.annotations.NullMarked;
