/**
 * Columns for a table that does not exist yet, found by looking at the data: names from a header, types from all values.
 * Knows neither S3 nor a database.
 */
@NullMarked
package dev.redshiftkit.cli.infer;

import org.jspecify.annotations.NullMarked;
