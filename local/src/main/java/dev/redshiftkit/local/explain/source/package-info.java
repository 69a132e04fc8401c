/** What is known of a statement before it becomes Redshift's plan: the engine's plan, and what only the statement tells. */
@NullMarked
package dev.redshiftkit.local.explain.source;

import org.jspecify.annotations.NullMarked;
