package dev.redshiftkit.local.spatial.shape;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** One of the numbers that a point consists of. */
public enum Ordinate {
    X,
    Y,
    Z,
    M;

    /** Whether points of a layout have it. */
    public boolean isIn(Layout layout) {
        return switch (this) {
            case X, Y -> true;
            case Z -> layout.hasZ();
            case M -> layout.hasM();
        };
    }

    /** Returns it of one point of a layout that has it. */
    public double of(Coordinates points, int index) {
        return switch (this) {
            case X -> points.x(index);
            case Y -> points.y(index);
            case Z -> points.z(index);
            case M -> points.m(index);
        };
    }

    /** Returns it of all points of a geometry; nothing if its layout has it not. */
    public DoubleStream in(Geometry geometry) {
        return isIn(geometry.layout())
                ? geometry.parts()
                        .flatMapToDouble(part -> IntStream.range(0, part.size()).mapToDouble(index -> of(part, index)))
                : DoubleStream.empty();
    }
}
