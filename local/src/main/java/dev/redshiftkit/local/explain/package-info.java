/**
 * EXPLAIN: the engine's plan for a statement is read, given Redshift's steps, distribution and costs, and written as Redshift
 * writes it. Runs nothing but the engine's own EXPLAIN and look-ups in its catalogue. Below it the engine's plan as data,
 * expressions, the conversion from one plan to the other, and the text.
 */
@NullMarked
package dev.redshiftkit.local.explain;

import org.jspecify.annotations.NullMarked;
