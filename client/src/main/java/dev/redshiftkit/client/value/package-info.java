/**
 * Values, columns and rows: what is bound to a statement and what a result is made of. Knows nothing of how they
 * travel.
 */
@NullMarked
package dev.redshiftkit.client.value;

import org.jspecify.annotations.NullMarked;
