package dev.redshiftkit.local.spatial.plane;

import dev.redshiftkit.local.spatial.shape.Geometry;
import dev.redshiftkit.local.spatial.shape.Layout;
import dev.redshiftkit.local.spatial.shape.Ordinate;
import dev.redshiftkit.local.spatial.shape.Rectangle;
import java.util.HashSet;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Geometries that are made of others. What is an area goes clockwise from its lexicographically smallest point. */
public final class Constructions {

    private Constructions() {}

    /** Returns what two geometries in the plane share. */
    public static Geometry intersection(Geometry one, Geometry other) {
        return overlay(one, other, OverlayNG.INTERSECTION);
    }

    /** Returns what is in one of two geometries in the plane, or in both. */
    public static Geometry union(Geometry one, Geometry other) {
        return overlay(one, other, OverlayNG.UNION);
    }

    private static Geometry overlay(Geometry one, Geometry other, int operation) {
        org.locationtech.jts.geom.Geometry first = JtsShapes.of(one.shape());
        org.locationtech.jts.geom.Geometry second = JtsShapes.of(other.shape());
        Set<Coordinate> straight = new HashSet<>(Outlines.straightPoints(first));
        straight.addAll(Outlines.straightPoints(second));
        return one.flat(Outlines.of(OverlayNGRobust.overlay(first, second, operation), straight));
    }

    /** Returns the convex hull; the m of its points is lost. */
    public static Geometry convexHull(Geometry geometry) {
        if (geometry.isEmpty()) {
            return geometry;
        }
        Layout layout = Layout.of(geometry.layout().hasZ(), false);
        org.locationtech.jts.geom.Geometry hull = JtsShapes.of(geometry.shape()).convexHull();
        hull.normalize();
        return new Geometry(geometry.srid(), layout, JtsShapes.shape(hull, layout));
    }

    /** Returns the smallest rectangle around a geometry: a polygon, or what it degenerates to. */
    public static Geometry envelope(Geometry geometry) {
        return geometry.isEmpty() ? geometry : geometry.flat(rectangle(geometry).shape());
    }

    private static Rectangle rectangle(Geometry geometry) {
        return new Rectangle(
                Ordinate.X.in(geometry).min().orElseThrow(),
                Ordinate.Y.in(geometry).min().orElseThrow(),
                Ordinate.X.in(geometry).max().orElseThrow(),
                Ordinate.Y.in(geometry).max().orElseThrow());
    }
}
