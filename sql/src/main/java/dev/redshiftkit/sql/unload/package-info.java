/**
 * UNLOAD as data: records that hold every form of the command, what excludes what, and the way to SQL and back. Knows nothing
 * of how data is unloaded, neither on the client nor on the server.
 */
@NullMarked
package dev.redshiftkit.sql.unload;

import org.jspecify.annotations.NullMarked;
