/**
 * Which transactions at the same time have read and written which tables, and whether some order of theirs would have had the
 * same results. Knows nothing of where the tables are.
 */
@NullMarked
package dev.redshiftkit.local.isolation;

import org.jspecify.annotations.NullMarked;
