/** How geometries are written: well-known text and binary, GeoJSON, geohashes and geosquares. Knows nothing of what is computed with them. */
@NullMarked
package dev.redshiftkit.local.spatial.notation;

import org.jspecify.annotations.NullMarked;
