/**
 * Redshift's spatial functions by their names: what the database calls for GEOMETRY and GEOGRAPHY. Values come and go as the
 * text that the database keeps; below are the shapes themselves, their notations, the plane and the earth. Knows nothing of how it
 * is called, and of no database.
 */
@NullMarked
package dev.redshiftkit.local.spatial;

import org.jspecify.annotations.NullMarked;
