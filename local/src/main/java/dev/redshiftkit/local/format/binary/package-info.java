/**
 * Rows in PostgreSQL's binary COPY format, both ways, and the types of their columns. This is how the engine takes and
 * gives data in bulk; what the values mean to Redshift is decided elsewhere.
 */
@NullMarked
package dev.redshiftkit.local.format.binary;

import org.jspecify.annotations.NullMarked;
