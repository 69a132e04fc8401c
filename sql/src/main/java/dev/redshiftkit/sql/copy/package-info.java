/**
 * COPY as data: records that hold every form of the command, what excludes what, and the way to SQL and back. Knows nothing
 * of how a load is run, neither on the client nor on the server.
 */
@NullMarked
package dev.redshiftkit.sql.copy;

import org.jspecify.annotations.NullMarked;
