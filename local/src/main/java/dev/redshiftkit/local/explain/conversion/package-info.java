/**
 * From the engine's plan to Redshift's: which steps there are, where rows lie and move, and what it costs. Pure: what is known
 * of tables and of the statement comes in.
 */
@NullMarked
package dev.redshiftkit.local.explain.conversion;

import org.jspecify.annotations.NullMarked;
