package dev.redshiftkit.local.spatial;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.spatial.shape.Coordinates;
import dev.redshiftkit.local.spatial.shape.Geometry;
import dev.redshiftkit.local.spatial.shape.GeometryErrors;
import dev.redshiftkit.local.spatial.shape.Layout;
import dev.redshiftkit.local.spatial.shape.Shape;
import dev.redshiftkit.local.spatial.shape.Subtype;
import java.util.List;

/** What functions demand of their arguments. */
final class Demand {

    private Demand() {}

    /** Returns the place of a point, which may be empty. */
    static Coordinates point(Geometry geometry) {
        if (geometry.shape() instanceof Shape.Point point) {
            return point.place();
        }
        throw wrong(geometry, Subtype.POINT);
    }

    static Coordinates pointWithPlace(Geometry geometry) {
        Coordinates place = point(geometry);
        if (place.isEmpty()) {
            throw GeometryErrors.invalid("the point must not be empty");
        }
        return place;
    }

    static Coordinates line(Geometry geometry) {
        if (geometry.shape() instanceof Shape.LineString line) {
            return line.line();
        }
        throw wrong(geometry, Subtype.LINESTRING);
    }

    /** Returns a line that can be a ring. */
    static Coordinates ring(Coordinates line) {
        if (!line.isEmpty() && (line.size() == 1 || !line.isClosed())) {
            throw GeometryErrors.invalid("the LINESTRING must be closed");
        }
        return line;
    }

    /** Returns the members of a collection of this subtype. */
    static List<Shape> members(Geometry geometry, Subtype subtype) {
        if (geometry.subtype() == subtype && geometry.shape() instanceof Shape.Collection collection) {
            return collection.members();
        }
        throw wrong(geometry, subtype);
    }

    private static SqlError wrong(Geometry geometry, Subtype subtype) {
        return GeometryErrors.invalid("the geometry must be a " + subtype + ", but is a " + geometry.subtype());
    }

    static void sameSrid(List<Geometry> geometries) {
        for (Geometry geometry : geometries) {
            if (geometry.srid() != geometries.get(0).srid()) {
                throw GeometryErrors.invalid("the geometries have different SRIDs: "
                        + geometries.get(0).srid() + " and " + geometry.srid());
            }
        }
    }

    static void sameLayout(List<Geometry> geometries) {
        for (Geometry geometry : geometries) {
            if (geometry.layout() != geometries.get(0).layout()) {
                throw GeometryErrors.invalid("the geometries have different dimensions");
            }
        }
    }

    static void noCollection(List<Geometry> geometries) {
        for (Geometry geometry : geometries) {
            if (geometry.subtype() == Subtype.GEOMETRYCOLLECTION) {
                throw GeometryErrors.invalid("the geometry must not be a GEOMETRYCOLLECTION");
            }
        }
    }

    static void flat(List<Geometry> geometries) {
        for (Geometry geometry : geometries) {
            if (geometry.layout() != Layout.XY) {
                throw GeometryErrors.invalid("the geometry must be two-dimensional");
            }
        }
    }

    static int srid(int number) {
        if (number < 0) {
            throw GeometryErrors.invalid("SRID must not be negative, but is " + number);
        }
        return number;
    }

    static int within(int index, int least, int most) {
        if (index < least || most < index) {
            throw GeometryErrors.invalid("index must be " + least + " to " + most + ", but is " + index);
        }
        return index;
    }
}
