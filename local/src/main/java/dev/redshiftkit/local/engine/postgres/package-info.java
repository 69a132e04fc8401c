/**
 * PostgreSQL as the engine: a server of our own as a child process on a private Unix socket, and connections to it.
 * Knows nothing of Redshift; what makes the database look like one arrives as scripts.
 */
@NullMarked
package dev.redshiftkit.local.engine.postgres;

import org.jspecify.annotations.NullMarked;
