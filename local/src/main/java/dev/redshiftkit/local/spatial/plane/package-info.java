/** Geometries in the Cartesian plane: how they relate, what they measure, what comes of them. The only door to JTS. */
@NullMarked
package dev.redshiftkit.local.spatial.plane;

import org.jspecify.annotations.NullMarked;
