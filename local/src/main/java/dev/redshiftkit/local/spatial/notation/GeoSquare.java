package dev.redshiftkit.local.spatial.notation;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.spatial.shape.GeometryErrors;
import dev.redshiftkit.local.spatial.shape.Rectangle;

/**
 * Geosquares (Redshift guide, "ST_GeoSquare"). The world is the lower half of a square of 360 degrees, which is quartered
 * again and again; each time two more bits tell which quarter: 0 and 1 above, 2 and 3 below, 0 and 2 to the left. That the first
 * is one of the lower quarters makes 2 or 3 the first digit, and so its number says how often there was a choice. The guide
 * describes the subdivision and not the numbers: those follow from its examples.
 */
public final class GeoSquare {

    /** How often the square is quartered at most, which makes 64 bits. */
    public static final int MOST_SUBDIVISIONS = 32;

    private static final int BITS = 2;
    private static final long RIGHT = 1;
    private static final long LOWER = 2;

    private GeoSquare() {}

    /**
     * Returns the number of the square a place is in.
     *
     * @throws SqlError if the place is not in the world, or the number of subdivisions is not 1 to 32
     */
    public static long of(double x, double y, int subdivisions) {
        if (!(-180 <= x && x <= 180 && -90 <= y && y <= 90)) {
            throw GeometryErrors.invalid("longitude must be -180 to 180 and latitude -90 to 90");
        }
        requireSubdivisions(subdivisions);
        Square square = new Square();
        long number = 0;
        for (int index = 0; index < subdivisions; index++) {
            number = (number << BITS) | square.choose(square.quarterOf(x, y));
        }
        return number;
    }

    /**
     * Returns a square as it is after so many subdivisions at most.
     *
     * @throws SqlError if there is no such square, or the number of subdivisions is not 1 to 32
     */
    public static Rectangle rectangle(long number, int subdivisions) {
        requireSubdivisions(subdivisions);
        int known = (Long.SIZE - Long.numberOfLeadingZeros(number)) / BITS;
        if (number == 0 || Long.numberOfLeadingZeros(number) % BITS != 0) {
            throw GeometryErrors.invalid("there is no geosquare " + number);
        }
        Square square = new Square();
        for (int index = 1; index <= Math.min(known, subdivisions); index++) {
            square.choose((number >>> (BITS * (known - index))) & (RIGHT | LOWER));
        }
        return square.rectangle();
    }

    private static void requireSubdivisions(int number) {
        if (number < 1 || MOST_SUBDIVISIONS < number) {
            throw GeometryErrors.invalid("max_depth must be 1 to " + MOST_SUBDIVISIONS + ", but is " + number);
        }
    }

    private static final class Square {

        private double left = -180;
        private double bottom = -90;
        private double side = 360;

        long quarterOf(double x, double y) {
            return (x >= left + side / 2 ? RIGHT : 0) | (y >= bottom + side / 2 ? 0 : LOWER);
        }

        /** The north pole is on the border of the first two quarters, but the world is below. */
        long choose(long quarter) {
            long chosen = side == 360 ? quarter | LOWER : quarter;
            side /= 2;
            left += (chosen & RIGHT) != 0 ? side : 0;
            bottom += (chosen & LOWER) != 0 ? 0 : side;
            return chosen;
        }

        Rectangle rectangle() {
            return new Rectangle(left, bottom, left + side, bottom + side);
        }
    }
}
