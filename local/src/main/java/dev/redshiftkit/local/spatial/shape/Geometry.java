package dev.redshiftkit.local.spatial.shape;

import java.util.stream.Stream;

/**
 * A value of GEOMETRY or GEOGRAPHY.
 *
 * @param srid the number of its spatial reference system, 0 for none
 * @param layout that of all its points, also where it has none
 */
public record Geometry(int srid, Layout layout, Shape shape) {

    /** The SRID of WGS 84, the reference system of GeoJSON and, unless they say otherwise, of geographies. */
    public static final int WGS84 = 4326;

    /** Returns a point in the plane without a reference system. */
    public static Geometry point(double x, double y) {
        return new Geometry(0, Layout.XY, new Shape.Point(Coordinates.of(Layout.XY, x, y)));
    }

    /** Returns another shape of the same layout in the same reference system. */
    public Geometry with(Shape other) {
        return new Geometry(srid, layout, other);
    }

    /** Returns another shape in the plane, in the same reference system. */
    public Geometry flat(Shape other) {
        return new Geometry(srid, Layout.XY, other);
    }

    public Geometry withSrid(int number) {
        return new Geometry(number, layout, shape);
    }

    /** Returns the geometry with the ordinates of another layout: 0 where it had none. */
    public Geometry to(Layout target) {
        return new Geometry(srid, target, shape.map(part -> part.to(target)));
    }

    public Subtype subtype() {
        return shape.subtype();
    }

    public boolean isEmpty() {
        return shape.isEmpty();
    }

    /** Every sequence of points that is not empty. */
    public Stream<Coordinates> parts() {
        return shape.parts().filter(part -> !part.isEmpty());
    }
}
