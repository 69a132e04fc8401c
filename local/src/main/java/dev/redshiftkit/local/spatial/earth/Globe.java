package dev.redshiftkit.local.spatial.earth;

import dev.redshiftkit.local.spatial.shape.Coordinates;
import dev.redshiftkit.local.spatial.shape.Geometry;
import dev.redshiftkit.local.spatial.shape.Shape;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures of geographies, in metres and square metres, on the spheroid of their SRID. */
public final class Globe {

    private final Spheroid spheroid;

    private Globe(Spheroid spheroid) {
        this.spheroid = spheroid;
    }

    /**
     * Returns the globe of an SRID.
     *
     * @throws dev.redshiftkit.local.error.SqlError if it is not known as that of a geographic reference system
     */
    public static Globe of(int srid) {
        return new Globe(ReferenceSystems.spheroid(srid));
    }

    /** Returns how far it is between two points, of which neither is empty. */
    public double distance(Coordinates from, Coordinates to) {
        return Geodesic.between(spheroid, from.x(0), from.y(0), to.x(0), to.y(0))
                .distance();
    }

    /** Returns the length of all lines. */
    public double length(Geometry geography) {
        return geography
                .shape()
                .leaves()
                .filter(Shape.LineString.class::isInstance)
                .flatMap(Shape::parts)
                .mapToDouble(this::length)
                .sum();
    }

    /** Returns the length of the rings of all polygons. */
    public double perimeter(Geometry geography) {
        return polygons(geography)
                .flatMap(Shape::parts)
                .mapToDouble(this::length)
                .sum();
    }

    /** Returns the area of all polygons. */
    public double area(Geometry geography) {
        return polygons(geography).mapToDouble(this::area).sum();
    }

    private static Stream<Shape.Polygon> polygons(Geometry geography) {
        return geography
                .shape()
                .leaves()
                .filter(Shape.Polygon.class::isInstance)
                .map(Shape.Polygon.class::cast);
    }

    private double length(Coordinates line) {
        return IntStream.range(1, line.size())
                .mapToDouble(end -> step(line, end).distance())
                .sum();
    }

    private double area(Shape.Polygon polygon) {
        if (polygon.isEmpty()) {
            return 0;
        }
        double holes = polygon.holes().stream().mapToDouble(this::area).sum();
        return area(polygon.rings().get(0)) - holes;
    }

    /** Of the two parts of the earth that a ring divides, the smaller one is meant. */
    private double area(Coordinates ring) {
        Geodesic.Area sum = Geodesic.Area.NONE;
        double longitudes = 0;
        for (int end = 1; end < ring.size(); end++) {
            Geodesic side = step(ring, end);
            sum = sum.plus(side.areaToEquator());
            longitudes += side.longitudes();
        }
        double area = Math.abs(sum.squareMetres(spheroid));
        double whole = 4 * Math.PI * spheroid.authalicRadiusSquared();
        // Once around a pole: what was added up is the area between the ring and the equator.
        boolean isAroundPole = Math.abs(longitudes) > Math.PI;
        double inside = isAroundPole ? whole / 2 - area : area;
        return Math.min(inside, whole - inside);
    }

    private Geodesic step(Coordinates line, int end) {
        return Geodesic.between(spheroid, line.x(end - 1), line.y(end - 1), line.x(end), line.y(end));
    }
}
