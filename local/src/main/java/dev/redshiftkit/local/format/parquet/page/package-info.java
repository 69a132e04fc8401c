/**
 * The pages of a Parquet file, read one at a time where they are asked for, so that memory does not grow with row groups.
 * Knows nothing of the values in them.
 */
@NullMarked
package dev.redshiftkit.local.format.parquet.page;

import org.jspecify.annotations.NullMarked;
