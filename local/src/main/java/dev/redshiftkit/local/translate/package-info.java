/**
 * From Redshift's SQL to the engine's. Pure: a statement goes in, what to do with it comes out; no I/O, no clock, and
 * nothing remembered from one statement to the next.
 */
@NullMarked
package dev.redshiftkit.local.translate;

import org.jspecify.annotations.NullMarked;
