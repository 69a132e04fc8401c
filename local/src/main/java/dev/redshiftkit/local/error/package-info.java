/**
 * Errors as the client of a Redshift session sees them. Every other package of the local engine may raise them; this one
 * knows nothing of the wire, the engine or the session that sends them.
 */
@NullMarked
package dev.redshiftkit.local.error;

import org.jspecify.annotations.NullMarked;
