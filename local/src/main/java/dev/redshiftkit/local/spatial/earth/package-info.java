/** The shape of the earth: lengths and areas on a spheroid or a sphere, and coordinates in one reference system from those in another. */
@NullMarked
package dev.redshiftkit.local.spatial.earth;

import org.jspecify.annotations.NullMarked;
