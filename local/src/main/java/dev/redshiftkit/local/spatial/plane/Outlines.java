package dev.redshiftkit.local.spatial.plane;

import dev.redshiftkit.local.spatial.shape.Layout;
import dev.redshiftkit.local.spatial.shape.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/** The rings of areas that were computed, in the order and with the points that a cluster gives them. */
final class Outlines {

    private Outlines() {}

    /**
     * Returns a shape whose areas go clockwise from their lexicographically smallest point. Points in the middle of a side are left
     * out, as a result of the computation; lines keep the direction they have.
     *
     * @param meant points that stay although they are in the middle of a side
     */
    static Shape of(Geometry geometry, Set<Coordinate> meant) {
        if (geometry.getDimension() < 2) {
            return JtsShapes.shape(geometry, Layout.XY);
        }
        Geometry outlined = new GeometryEditor().edit(geometry, new SideMerger(meant));
        outlined.normalize();
        return JtsShapes.shape(outlined, Layout.XY);
    }

    /** Returns the points of rings at which these go straight on. */
    static Set<Coordinate> straightPoints(Geometry geometry) {
        Set<Coordinate> straight = new HashSet<>();
        for (Object line : LinearComponentExtracter.getLines(geometry)) {
            if (line instanceof LinearRing ring && !ring.isEmpty()) {
                List<Coordinate> corners = corners(ring.getCoordinates(), point -> false);
                straight.addAll(Arrays.asList(ring.getCoordinates()));
                corners.forEach(straight::remove);
            }
        }
        return straight;
    }

    private static List<Coordinate> corners(Coordinate[] ring, Predicate<Coordinate> meant) {
        List<Coordinate> corners = new ArrayList<>();
        int size = ring.length - 1;
        for (int index = 0; index < size; index++) {
            Coordinate before = ring[(index + size - 1) % size];
            Coordinate point = ring[index];
            boolean isStraight = Orientation.index(before, point, ring[index + 1]) == Orientation.COLLINEAR;
            if (!isStraight || meant.test(point)) {
                corners.add(point);
            }
        }
        return corners;
    }

    private static final class SideMerger extends GeometryEditor.CoordinateOperation {

        private final Set<Coordinate> meant;

        SideMerger(Set<Coordinate> meant) {
            this.meant = meant;
        }

        @Override
        public Coordinate[] edit(Coordinate[] points, Geometry part) {
            if (!(part instanceof LinearRing) || points.length == 0) {
                return points;
            }
            List<Coordinate> corners = corners(points, meant::contains);
            corners.add(corners.get(0).copy());
            return corners.toArray(Coordinate[]::new);
        }
    }
}
