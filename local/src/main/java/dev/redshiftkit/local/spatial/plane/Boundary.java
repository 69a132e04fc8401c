package dev.redshiftkit.local.spatial.plane;

import dev.redshiftkit.local.spatial.shape.Coordinates;
import dev.redshiftkit.local.spatial.shape.Geometry;
import dev.redshiftkit.local.spatial.shape.GeometryErrors;
import dev.redshiftkit.local.spatial.shape.Shape;
import dev.redshiftkit.local.spatial.shape.Subtype;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where geometries end (Redshift guide, "ST_Boundary"). */
public final class Boundary {

    private static final Comparator<Coordinates> BY_PLACE =
            Comparator.<Coordinates>comparingDouble(point -> point.x(0)).thenComparingDouble(point -> point.y(0));

    private Boundary() {}

    /**
     * Returns the boundary.
     *
     * @throws dev.redshiftkit.local.error.SqlError if the geometry is a collection of more than one kind
     */
    public static Geometry of(Geometry geometry) {
        if (geometry.subtype() == Subtype.GEOMETRYCOLLECTION) {
            throw GeometryErrors.invalid("a GEOMETRYCOLLECTION has no boundary");
        }
        if (geometry.isEmpty()) {
            return geometry;
        }
        return geometry.with(
                switch (geometry.shape().dimension()) {
                    case 0 -> new Shape.Collection(Subtype.GEOMETRYCOLLECTION, List.of());
                    case 1 -> ends(geometry);
                    default -> rings(geometry);
                });
    }

    /** A place where an even number of lines ends is not on the boundary. */
    private static Shape ends(Geometry lines) {
        Map<Coordinates, Integer> counts = new TreeMap<>(BY_PLACE);
        lines.parts().filter(line -> !line.isClosed()).forEach(line -> {
            counts.merge(line.at(0), 1, Integer::sum);
            counts.merge(line.at(line.size() - 1), 1, Integer::sum);
        });
        List<Shape> ends = counts.entrySet().stream()
                .filter(end -> end.getValue() % 2 == 1)
                .<Shape>map(end -> new Shape.Point(end.getKey()))
                .toList();
        return new Shape.Collection(Subtype.MULTIPOINT, ends);
    }

    private static Shape rings(Geometry polygons) {
        List<Shape> rings = polygons.parts().<Shape>map(Shape.LineString::new).toList();
        boolean isOne = polygons.subtype() == Subtype.POLYGON && rings.size() == 1;
        return isOne ? rings.get(0) : new Shape.Collection(Subtype.MULTILINESTRING, rings);
    }
}
