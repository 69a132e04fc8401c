/**
 * Expressions as the engine writes them in its plans, and as Redshift would. Knows text only: neither tables nor plans.
 */
@NullMarked
package dev.redshiftkit.local.explain.expression;

import org.jspecify.annotations.NullMarked;
