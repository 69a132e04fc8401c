/** Geometries as data: points, lines, polygons and collections of them, with two to four ordinates. Knows no notation and no computing. */
@NullMarked
package dev.redshiftkit.local.spatial.shape;

import org.jspecify.annotations.NullMarked;
