/**
 * Names of tables, columns and other objects, and the one place that decides when a name needs quotes. Knows what may be
 * a name; does not know which names exist.
 */
@NullMarked
package dev.redshiftkit.sql.name;

import org.jspecify.annotations.NullMarked;
