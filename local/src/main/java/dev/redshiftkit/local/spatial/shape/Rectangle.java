package dev.redshiftkit.local.spatial.shape;

import java.util.List;

/** A rectangle along the axes; it may have no width, no height or neither. */
public record Rectangle(double minX, double minY, double maxX, double maxY) {

    /** Returns a point, a line of two points, or a polygon that goes clockwise from the lower left corner. */
    public Shape shape() {
        if (minX == maxX && minY == maxY) {
            return new Shape.Point(points(minX, minY));
        }
        if (minX == maxX || minY == maxY) {
            return new Shape.LineString(points(minX, minY, maxX, maxY));
        }
        return new Shape.Polygon(List.of(points(minX, minY, minX, maxY, maxX, maxY, maxX, minY, minX, minY)));
    }

    private static Coordinates points(double... ordinates) {
        return Coordinates.of(Layout.XY, ordinates);
    }
}
