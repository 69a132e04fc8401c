/**
 * The door for Redshift drivers: the listener, TLS, start-up and login, and requests to cancel. Knows who is connected,
 * and nothing of what a session does.
 */
@NullMarked
package dev.redshiftkit.local.server;

import org.jspecify.annotations.NullMarked;
