package dev.redshiftkit.local.spatial.plane;

import dev.redshiftkit.local.spatial.shape.Coordinates;
import dev.redshiftkit.local.spatial.shape.Layout;
import dev.redshiftkit.local.spatial.shape.Shape;
import dev.redshiftkit.local.spatial.shape.Subtype;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Shapes as JTS has them, and back. A ring that is not closed gets closed on the way, and a line of one point gets it twice. */
final class JtsShapes {

    static final GeometryFactory FACTORY = new GeometryFactory();

    /** JTS takes no shorter rings. */
    private static final int SHORTEST_RING = 4;

    private JtsShapes() {}

    static Geometry of(Shape shape) {
        if (shape instanceof Shape.Point point) {
            return point(point.place());
        } else if (shape instanceof Shape.LineString line) {
            return line(line.line());
        } else if (shape instanceof Shape.Polygon polygon) {
            return polygon(polygon);
        } else if (shape instanceof Shape.Collection collection) {
            return collection(collection);
        }
        throw new IllegalArgumentException("there is no such shape: " + shape.subtype());
    }

    private static Geometry collection(Shape.Collection collection) {
        List<Geometry> members =
                collection.members().stream().map(JtsShapes::of).toList();
        return switch (collection.subtype()) {
            case MULTIPOINT -> FACTORY.createMultiPoint(members.toArray(Point[]::new));
            case MULTILINESTRING -> FACTORY.createMultiLineString(members.toArray(LineString[]::new));
            case MULTIPOLYGON -> FACTORY.createMultiPolygon(members.toArray(Polygon[]::new));
            case POINT, LINESTRING, POLYGON, GEOMETRYCOLLECTION ->
                FACTORY.createGeometryCollection(members.toArray(Geometry[]::new));
        };
    }

    private static Point point(Coordinates place) {
        return place.isEmpty() ? FACTORY.createPoint() : FACTORY.createPoint(coordinate(place, 0));
    }

    private static LineString line(Coordinates line) {
        Coordinate[] points = coordinates(line);
        return FACTORY.createLineString(points.length == 1 ? new Coordinate[] {points[0], points[0].copy()} : points);
    }

    private static Polygon polygon(Shape.Polygon polygon) {
        if (polygon.rings().isEmpty()) {
            return FACTORY.createPolygon();
        }
        LinearRing[] holes = polygon.holes().stream().map(JtsShapes::ring).toArray(LinearRing[]::new);
        return FACTORY.createPolygon(ring(polygon.rings().get(0)), holes);
    }

    static LinearRing ring(Coordinates ring) {
        List<Coordinate> points = new ArrayList<>(List.of(coordinates(ring)));
        while (!points.isEmpty() && (points.size() < SHORTEST_RING || !isClosed(points))) {
            points.add(points.get(0).copy());
        }
        return FACTORY.createLinearRing(points.toArray(Coordinate[]::new));
    }

    private static boolean isClosed(List<Coordinate> points) {
        return points.get(0).equals2D(points.get(points.size() - 1));
    }

    static Coordinate[] coordinates(Coordinates points) {
        return IntStream.range(0, points.size())
                .mapToObj(index -> coordinate(points, index))
                .toArray(Coordinate[]::new);
    }

    private static Coordinate coordinate(Coordinates points, int index) {
        return new Coordinate(points.x(index), points.y(index), points.z(index));
    }

    static Shape shape(Geometry geometry, Layout layout) {
        if (geometry instanceof Point point) {
            return new Shape.Point(points(point.getCoordinates(), layout));
        } else if (geometry instanceof LineString line) {
            return new Shape.LineString(points(line.getCoordinates(), layout));
        } else if (geometry instanceof Polygon polygon) {
            return polygon(polygon, layout);
        }
        return collection((GeometryCollection) geometry, layout);
    }

    private static Shape polygon(Polygon polygon, Layout layout) {
        List<Coordinates> rings = new ArrayList<>();
        if (!polygon.isEmpty()) {
            rings.add(points(polygon.getExteriorRing().getCoordinates(), layout));
        }
        for (int index = 0; index < polygon.getNumInteriorRing(); index++) {
            rings.add(points(polygon.getInteriorRingN(index).getCoordinates(), layout));
        }
        return new Shape.Polygon(rings);
    }

    private static Shape collection(GeometryCollection collection, Layout layout) {
        Subtype subtype = Subtype.find(collection.getGeometryType()).orElse(Subtype.GEOMETRYCOLLECTION);
        List<Shape> members = IntStream.range(0, collection.getNumGeometries())
                .mapToObj(index -> shape(collection.getGeometryN(index), layout))
                .toList();
        return new Shape.Collection(subtype, members);
    }

    private static Coordinates points(Coordinate[] points, Layout layout) {
        double[] ordinates = new double[points.length * layout.size()];
        for (int index = 0; index < points.length; index++) {
            Coordinate point = Objects.requireNonNull(points[index]);
            ordinates[index * layout.size()] = point.getX();
            ordinates[index * layout.size() + 1] = point.getY();
            if (layout.hasZ()) {
                ordinates[index * layout.size() + 2] = point.getZ();
            }
        }
        return Coordinates.of(layout, ordinates);
    }
}
