/**
 * From the fields of a record to a row: what is NULL, what is missing, what is wrong with it and where that is told. Knows
 * nothing of the files that records come from.
 */
@NullMarked
package dev.redshiftkit.local.copy.record;

import org.jspecify.annotations.NullMarked;
