/**
 * The seam between the local Redshift and the database that does its work: a session that runs statements and moves rows
 * in bulk. Knows nothing of Redshift's SQL, which has been translated before it arrives here, nor of any one engine.
 */
@NullMarked
package dev.redshiftkit.local.engine;

import org.jspecify.annotations.NullMarked;
