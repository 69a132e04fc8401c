/**
 * Where a cluster would run a query: on its leader node alone, or on its compute nodes, which do not know the same functions. A
 * local test must not pass what a cluster would reject.
 */
@NullMarked
package dev.redshiftkit.local.translate.placement;

import org.jspecify.annotations.NullMarked;
