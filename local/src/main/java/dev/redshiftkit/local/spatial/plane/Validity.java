package dev.redshiftkit.local.spatial.plane;

import dev.redshiftkit.local.spatial.shape.Coordinates;
import dev.redshiftkit.local.spatial.shape.Geometry;
import dev.redshiftkit.local.spatial.shape.Shape;
import dev.redshiftkit.local.spatial.shape.Subtype;
import java.util.List;
import org.locationtech.jts.operation.valid.IsSimpleOp;
import org.locationtech.jts.operation.valid.IsValidOp;

/** What makes a geometry valid, simple or closed (Redshift guide, "Terminology for Amazon Redshift spatial data" and "ST_IsClosed"). */
public final class Validity {

    private Validity() {}

    public static boolean isValid(Geometry geometry) {
        return geometry.shape().parts().allMatch(Coordinates::isFinite)
                && geometry.shape().leaves().allMatch(Validity::isSound)
                && validParts(geometry.shape());
    }

    /** A collection is valid if its members are, whereas the polygons of a multipolygon must not overlap either. */
    private static boolean validParts(Shape shape) {
        if (shape instanceof Shape.Collection collection && shape.subtype() == Subtype.GEOMETRYCOLLECTION) {
            return collection.members().stream().allMatch(Validity::validParts);
        }
        return new IsValidOp(JtsShapes.of(shape)).isValid();
    }

    /** What JTS does not ask: that rings are closed, and that interior ones go the other way around than the exterior one. */
    private static boolean isSound(Shape leaf) {
        if (!(leaf instanceof Shape.Polygon polygon)) {
            return true;
        }
        return polygon.rings().stream().allMatch(Coordinates::isClosed) && hasOneOrientation(polygon);
    }

    private static boolean hasOneOrientation(Shape.Polygon polygon) {
        if (polygon.isEmpty()) {
            return true;
        }
        double exterior = Measures.signedArea(polygon.rings().get(0));
        return polygon.holes().stream().allMatch(hole -> Measures.signedArea(hole) * exterior < 0);
    }

    public static boolean isSimple(Geometry geometry) {
        return isSimple(geometry.shape());
    }

    private static boolean isSimple(Shape shape) {
        if (shape instanceof Shape.Collection collection && shape.subtype() == Subtype.GEOMETRYCOLLECTION) {
            return collection.members().stream().allMatch(Validity::isSimple);
        }
        boolean repeats = shape.parts().anyMatch(Coordinates::hasRepetition);
        return !repeats && (shape.dimension() == 2 || IsSimpleOp.isSimple(JtsShapes.of(shape)));
    }

    public static boolean isClosed(Geometry geometry) {
        return isClosed(geometry.shape());
    }

    private static boolean isClosed(Shape shape) {
        if (shape instanceof Shape.Collection collection) {
            List<Shape> members = collection.members();
            return shape.subtype() == Subtype.MULTIPOINT
                    || (!members.isEmpty() && members.stream().allMatch(Validity::isClosed));
        }
        return !shape.isEmpty() && shape.parts().allMatch(Coordinates::isClosed);
    }

    /** Whether all polygons go around in this direction; there may be none. */
    public static boolean isOriented(Geometry geometry, Orientation orientation) {
        return geometry.shape()
                .leaves()
                .filter(Shape.Polygon.class::isInstance)
                .map(Shape.Polygon.class::cast)
                .allMatch(polygon -> isOriented(polygon, orientation));
    }

    private static boolean isOriented(Shape.Polygon polygon, Orientation orientation) {
        if (polygon.isEmpty()) {
            return true;
        }
        double sign = orientation == Orientation.COUNTERCLOCKWISE ? 1 : -1;
        return Measures.signedArea(polygon.rings().get(0)) * sign > 0
                && polygon.holes().stream().allMatch(hole -> Measures.signedArea(hole) * sign < 0);
    }

    /** In which direction the exterior ring of a polygon goes; interior ones go in the other. */
    public enum Orientation {
        CLOCKWISE,
        COUNTERCLOCKWISE
    }
}
