package dev.redshiftkit.local.spatial.plane;

import dev.redshiftkit.local.spatial.shape.Coordinates;
import dev.redshiftkit.local.spatial.shape.Geometry;
import dev.redshiftkit.local.spatial.shape.Shape;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.Centroid;
import org.locationtech.jts.geom.Coordinate;

/** Areas, lengths and centres in the plane. */
public final class Measures {

    private Measures() {}

    /** Returns the area of all polygons. */
    public static double area(Geometry geometry) {
        return polygons(geometry).mapToDouble(Measures::area).sum();
    }

    private static double area(Shape.Polygon polygon) {
        double all = polygon.rings().stream()
                .mapToDouble(ring -> Math.abs(signedArea(ring)))
                .sum();
        double exterior =
                polygon.isEmpty() ? 0 : Math.abs(signedArea(polygon.rings().get(0)));
        return 2 * exterior - all;
    }

    /** Returns the area of a ring: positive if it goes counterclockwise. */
    static double signedArea(Coordinates ring) {
        return -Area.ofRingSigned(JtsShapes.ring(ring).getCoordinateSequence());
    }

    /** Returns the length of all lines. */
    public static double length(Geometry geometry) {
        return lines(geometry).mapToDouble(Measures::length).sum();
    }

    /** Returns the length of the rings of all polygons. */
    public static double perimeter(Geometry geometry) {
        return polygons(geometry)
                .flatMap(Shape::parts)
                .mapToDouble(Measures::length)
                .sum();
    }

    /** Returns the sum of a measure of the steps from point to point of all lines. */
    public static double sumOfSteps(Geometry geometry, StepMeasure measure) {
        return lines(geometry).mapToDouble(line -> sumOfSteps(line, measure)).sum();
    }

    private static double sumOfSteps(Coordinates line, StepMeasure measure) {
        return IntStream.range(1, line.size())
                .mapToDouble(end -> measure.of(line.x(end - 1), line.y(end - 1), line.x(end), line.y(end)))
                .sum();
    }

    static double length(Coordinates line) {
        return sumOfSteps(line, (x1, y1, x2, y2) -> Math.hypot(x2 - x1, y2 - y1));
    }

    private static Stream<Coordinates> lines(Geometry geometry) {
        return geometry.shape()
                .leaves()
                .filter(Shape.LineString.class::isInstance)
                .flatMap(Shape::parts);
    }

    private static Stream<Shape.Polygon> polygons(Geometry geometry) {
        return geometry.shape().leaves().filter(Shape.Polygon.class::isInstance).map(Shape.Polygon.class::cast);
    }

    /** Returns the centroid of the parts of the largest dimension; the geometry must not be empty. */
    public static Geometry centroid(Geometry geometry) {
        Coordinate centre = Centroid.getCentroid(JtsShapes.of(geometry.shape()));
        return Geometry.point(centre.x, centre.y).withSrid(geometry.srid());
    }

    /** What a step from one place to another measures. */
    @FunctionalInterface
    public interface StepMeasure {
        double of(double x1, double y1, double x2, double y2);
    }
}
