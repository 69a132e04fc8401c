/** Geometries as they are written in files, and as the engine keeps them. Knows no columns. */
@NullMarked
package dev.redshiftkit.local.copy.value.spatial;

import org.jspecify.annotations.NullMarked;
