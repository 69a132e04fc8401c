/**
 * Avro files: their blocks, and what paths find in their records. The only package that knows Avro; what it hands out is
 * text. Knows neither columns nor types of tables.
 */
@NullMarked
package dev.redshiftkit.local.format.avro;

import org.jspecify.annotations.NullMarked;
