/**
 * The data types of Redshift: how they are written, what they default to, and how they are numbered on the wire. Knows no
 * values.
 */
@NullMarked
package dev.redshiftkit.sql.type;

import org.jspecify.annotations.NullMarked;
