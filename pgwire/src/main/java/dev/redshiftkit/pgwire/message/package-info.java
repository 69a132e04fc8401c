/**
 * The messages of the PostgreSQL frontend/backend protocol, version 3, as immutable values, with Redshift's additions to
 * authentication. A message that exists can be encoded: what the wire cannot carry is refused when the message is made.
 * This package knows nothing of bytes on a wire, of connections, or of the order in which messages may follow each other.
 */
@NullMarked
package dev.redshiftkit.pgwire.message;

import org.jspecify.annotations.NullMarked;
