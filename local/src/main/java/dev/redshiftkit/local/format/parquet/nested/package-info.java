/**
 * Columns of a Parquet file as JSON, whatever is nested in them: a converter for every part of the schema, each of which
 * hands its value to the one around it.
 */
@NullMarked
package dev.redshiftkit.local.format.parquet.nested;

import org.jspecify.annotations.NullMarked;
