/** What Parquet and ORC files have in common for those who read their rows. Knows neither format. */
@NullMarked
package dev.redshiftkit.local.format.columnar;

import org.jspecify.annotations.NullMarked;
