/**
 * Delimited text, CSV and text of fixed widths as COPY reads and UNLOAD writes them: records of byte fields, with quoting
 * and escaping, and where each record stands in its file. Knows neither columns nor what the bytes mean.
 */
@NullMarked
package dev.redshiftkit.local.format.delimited;

import org.jspecify.annotations.NullMarked;
