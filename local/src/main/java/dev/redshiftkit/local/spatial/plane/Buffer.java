package dev.redshiftkit.local.spatial.plane;

import dev.redshiftkit.local.spatial.shape.Coordinates;
import dev.redshiftkit.local.spatial.shape.Geometry;
import dev.redshiftkit.local.spatial.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Everything within a distance of a geometry. It is put together of rectangles along the lines, sectors where they turn and half
 * circles where they end, so that the points have the digits that a cluster prints (Redshift guide, "ST_Buffer"): a library's own
 * buffer has other points on its arcs.
 */
public final class Buffer {

    /** Segments of a quarter circle unless the caller says otherwise. */
    public static final int DEFAULT_SEGMENTS = 8;

    /** A circle of more than these is too large for a value. */
    private static final int MOST_SEGMENTS = 16_384;

    private static final double FULL_CIRCLE = 2 * Math.PI;
    private static final double QUARTER = Math.PI / 2;
    private static final int FEWEST_POINTS = 3;

    private final double distance;
    private final int pointsPerCircle;
    private final List<org.locationtech.jts.geom.Geometry> pieces = new ArrayList<>();

    private Buffer(double distance, int segments) {
        this.distance = distance;
        this.pointsPerCircle = 4 * Math.min(Math.max(0, segments), MOST_SEGMENTS);
    }

    /**
     * Returns a polygon or multipolygon. Areas shrink if the distance is negative, and nothing is left of points and lines.
     *
     * @param segments how many sides stand for a quarter of a circle
     */
    public static Geometry of(Geometry geometry, double distance, int segments) {
        org.locationtech.jts.geom.Geometry area = area(geometry.shape());
        Buffer buffer = new Buffer(Math.abs(distance), segments);
        if (distance > 0) {
            buffer.surround(geometry.shape());
            buffer.pieces.add(area);
            return geometry.flat(Outlines.of(buffer.united(), Set.of()));
        }
        if (distance < 0 && !area.isEmpty()) {
            buffer.surround(geometry.shape());
            area = OverlayNGRobust.overlay(area, buffer.united(), OverlayNG.DIFFERENCE);
        }
        return geometry.flat(Outlines.of(area, Set.of()));
    }

    private static org.locationtech.jts.geom.Geometry area(Shape shape) {
        return shape.dimension() == 2 ? GeometryFixer.fix(JtsShapes.of(shape)) : JtsShapes.FACTORY.createPolygon();
    }

    private org.locationtech.jts.geom.Geometry united() {
        pieces.removeIf(org.locationtech.jts.geom.Geometry::isEmpty);
        return pieces.isEmpty() ? JtsShapes.FACTORY.createPolygon() : OverlayNGRobust.union(pieces);
    }

    private void surround(Shape shape) {
        shape.parts().forEach(part -> {
            Coordinate[] points = bends(part);
            if (points.length == 1) {
                addCircle(points[0]);
            } else if (points.length > 1) {
                surround(points, part.isClosed());
            }
        });
    }

    private void surround(Coordinate[] points, boolean isClosed) {
        for (int index = 1; index < points.length; index++) {
            addRectangle(points[index - 1], points[index]);
        }
        for (int index = 1; index < points.length - 1; index++) {
            addTurn(points[index - 1], points[index], points[index + 1]);
        }
        Coordinate last = points[points.length - 1];
        if (isClosed) {
            addTurn(points[points.length - 2], last, points[1]);
        } else {
            addEnd(points[points.length - 2], last);
            addEnd(points[1], points[0]);
        }
    }

    /** The points without those that repeat the one before or lie straight between two others. */
    private static Coordinate[] bends(Coordinates line) {
        List<Coordinate> bends = new ArrayList<>();
        for (Coordinate point : JtsShapes.coordinates(line)) {
            int size = bends.size();
            if (size > 0 && bends.get(size - 1).equals2D(point)) {
                continue;
            }
            if (size > 1 && isStraight(bends.get(size - 2), bends.get(size - 1), point)) {
                bends.remove(size - 1);
            }
            bends.add(point);
        }
        return bends.toArray(Coordinate[]::new);
    }

    private static boolean isStraight(Coordinate from, Coordinate over, Coordinate to) {
        return Orientation.index(from, over, to) == Orientation.COLLINEAR
                && (over.x - from.x) * (to.x - over.x) + (over.y - from.y) * (to.y - over.y) > 0;
    }

    private void addCircle(Coordinate centre) {
        int count = Math.max(FEWEST_POINTS, pointsPerCircle);
        List<Coordinate> points = new ArrayList<>();
        addArc(centre, 0, FULL_CIRCLE / count, count, points);
        addPolygon(points);
    }

    /** A half circle around the last point of a line that comes from another one. */
    private void addEnd(Coordinate from, Coordinate end) {
        int count = Math.max(FEWEST_POINTS, pointsPerCircle);
        double step = FULL_CIRCLE / count;
        double angle = Math.atan2(from.y - end.y, from.x - end.x) - QUARTER;
        List<Coordinate> points = new ArrayList<>(List.of(left(from, end, end)));
        addArc(end, angle - step, step, (count - 1) / 2, points);
        points.add(left(end, from, end));
        addPolygon(points);
    }

    /** A sector on the outer side of a turn; there is none where the line turns back, which has a half circle. */
    private void addTurn(Coordinate from, Coordinate over, Coordinate to) {
        int turn = Orientation.index(from, over, to);
        if (turn == Orientation.COLLINEAR) {
            if (!isStraight(from, over, to)) {
                addEnd(from, over);
            }
        } else if (turn == Orientation.COUNTERCLOCKWISE) {
            addSector(to, over, from);
        } else {
            addSector(from, over, to);
        }
    }

    /** The line turns to the right, so that the sector is on its left. */
    private void addSector(Coordinate from, Coordinate over, Coordinate to) {
        Coordinate before = left(from, over, over);
        Coordinate behind = left(over, to, over);
        double first = Math.atan2(before.y - over.y, before.x - over.x);
        double last = Math.atan2(behind.y - over.y, behind.x - over.x);
        double angle = first > last ? first - last : first - last + FULL_CIRCLE;
        int steps = Math.max(1, (int) Math.ceil(pointsPerCircle * angle / FULL_CIRCLE));
        List<Coordinate> points = new ArrayList<>(List.of(over, before));
        addArc(over, first - angle / steps, angle / steps, steps - 1, points);
        points.add(behind);
        addPolygon(points);
    }

    private void addRectangle(Coordinate from, Coordinate to) {
        addPolygon(new ArrayList<>(
                List.of(left(from, to, from), left(from, to, to), left(to, from, to), left(to, from, from))));
    }

    /** The point at the distance to the left of a line's point. */
    private Coordinate left(Coordinate from, Coordinate to, Coordinate at) {
        double x = to.x - from.x;
        double y = to.y - from.y;
        double length = Math.hypot(x, y);
        return new Coordinate(at.x - y / length * distance, at.y + x / length * distance);
    }

    /** Steps add up, with their rounding errors. */
    private void addArc(Coordinate centre, double first, double step, int count, List<Coordinate> points) {
        double angle = first;
        for (int index = 0; index < count; index++) {
            points.add(new Coordinate(centre.x + distance * Math.cos(angle), centre.y + distance * Math.sin(angle)));
            angle -= step;
        }
    }

    private void addPolygon(List<Coordinate> points) {
        points.add(points.get(0).copy());
        Polygon polygon = JtsShapes.FACTORY.createPolygon(points.toArray(Coordinate[]::new));
        pieces.add(polygon);
    }
}
