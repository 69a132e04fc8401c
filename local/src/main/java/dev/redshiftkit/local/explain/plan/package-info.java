/** Redshift's plan as data, and how it is written. Knows nothing of the engine's plan it was made from. */
@NullMarked
package dev.redshiftkit.local.explain.plan;

import org.jspecify.annotations.NullMarked;
