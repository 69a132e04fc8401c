/**
 * Parquet files as COPY reads and UNLOAD writes them, column by column and without Hadoop. The only package that knows
 * parquet-java; what it hands out are rows of plain values.
 */
@NullMarked
package dev.redshiftkit.local.format.parquet;

import org.jspecify.annotations.NullMarked;
