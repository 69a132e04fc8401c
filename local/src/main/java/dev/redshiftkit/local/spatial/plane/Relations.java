package dev.redshiftkit.local.spatial.plane;

import dev.redshiftkit.local.spatial.shape.Geometry;

/** How two geometries lie to each other, by the dimensionally extended nine-intersection model, in the plane. */
public final class Relations {

    /** Every point of the second lies in the interior of the first. */
    private static final String CONTAINS_PROPERLY = "T**FF*FF*";

    private Relations() {}

    public static boolean contains(Geometry one, Geometry other) {
        return jts(one).contains(jts(other));
    }

    public static boolean containsProperly(Geometry one, Geometry other) {
        return jts(one).relate(jts(other), CONTAINS_PROPERLY);
    }

    public static boolean covers(Geometry one, Geometry other) {
        return jts(one).covers(jts(other));
    }

    public static boolean crosses(Geometry one, Geometry other) {
        return jts(one).crosses(jts(other));
    }

    public static boolean disjoint(Geometry one, Geometry other) {
        return jts(one).disjoint(jts(other));
    }

    /** Whether both have the same points; of empty geometries that is not said. */
    public static boolean equal(Geometry one, Geometry other) {
        return !one.isEmpty() && !other.isEmpty() && jts(one).equalsTopo(jts(other));
    }

    public static boolean touches(Geometry one, Geometry other) {
        return jts(one).touches(jts(other));
    }

    /** Returns the shortest distance; neither may be empty. */
    public static double distance(Geometry one, Geometry other) {
        return jts(one).distance(jts(other));
    }

    public static boolean isWithinDistance(Geometry one, Geometry other, double distance) {
        return !one.isEmpty() && !other.isEmpty() && jts(one).isWithinDistance(jts(other), distance);
    }

    private static org.locationtech.jts.geom.Geometry jts(Geometry geometry) {
        return JtsShapes.of(geometry.shape());
    }
}
