package dev.redshiftkit.local.spatial.plane;

import dev.redshiftkit.local.spatial.shape.Coordinates;
import java.util.OptionalDouble;

/** Angles in the plane, in radians from 0 to below a full turn, clockwise. */
public final class Directions {

    private static final double FULL_TURN = 2 * Math.PI;

    private Directions() {}

    /** Returns the direction from one point to another, from north; none if they are the same. */
    public static OptionalDouble azimuth(Coordinates from, Coordinates to) {
        double x = to.x(0) - from.x(0);
        double y = to.y(0) - from.y(0);
        return x == 0 && y == 0 ? OptionalDouble.empty() : OptionalDouble.of(turn(Math.atan2(x, y)));
    }

    /** Returns how far the direction of one line is to be turned to be that of another; none if one of them has none. */
    public static OptionalDouble angle(Coordinates from1, Coordinates to1, Coordinates from2, Coordinates to2) {
        OptionalDouble first = azimuth(from1, to1);
        OptionalDouble second = azimuth(from2, to2);
        return first.isEmpty() || second.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(turn(second.getAsDouble() - first.getAsDouble()));
    }

    /** A tiny negative angle rounds to a full turn, which is none. */
    private static double turn(double angle) {
        double positive = angle < 0 ? angle + FULL_TURN : angle;
        return positive < FULL_TURN ? positive : 0;
    }
}
