package dev.redshiftkit.local.spatial.shape;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A sequence of points: that of a line or a ring, or the one of a point. Immutable; equality is that of the bits. */
public final class Coordinates {

    private final Layout layout;
    private final double[] ordinates;

    private Coordinates(Layout layout, double[] ordinates) {
        this.layout = layout;
        this.ordinates = ordinates;
    }

    /**
     * Returns the points that have these ordinates, one point's after the other's.
     *
     * @throws IllegalArgumentException if they do not make up whole points
     */
    public static Coordinates of(Layout layout, double... ordinates) {
        if (ordinates.length % layout.size() != 0) {
            throw new IllegalArgumentException(
                    ordinates.length + " ordinates are no whole points of " + layout.size() + " each");
        }
        return new Coordinates(layout, ordinates.clone());
    }

    public static Coordinates empty(Layout layout) {
        return new Coordinates(layout, new double[0]);
    }

    public Layout layout() {
        return layout;
    }

    /** How many points there are. */
    public int size() {
        return ordinates.length / layout.size();
    }

    public boolean isEmpty() {
        return ordinates.length == 0;
    }

    public double x(int index) {
        return ordinate(index, 0);
    }

    public double y(int index) {
        return ordinate(index, 1);
    }

    /** Returns a point's z, which is 0 if the layout has none. */
    public double z(int index) {
        return layout.hasZ() ? ordinate(index, 2) : 0;
    }

    /** Returns a point's m, which is 0 if the layout has none. */
    public double m(int index) {
        return layout.hasM() ? ordinate(index, layout.offsetOfM()) : 0;
    }

    /** Returns one ordinate of a point, counted from 0 in the order of the layout. */
    public double ordinate(int index, int offset) {
        return ordinates[index * layout.size() + offset];
    }

    /** Whether the first point is where the last one is, in the plane; there must be one. */
    public boolean isClosed() {
        return !isEmpty() && isSamePlace(0, size() - 1);
    }

    /** Whether two points have the same x and y. */
    public boolean isSamePlace(int one, int other) {
        return x(one) == x(other) && y(one) == y(other);
    }

    /** Whether some point lies where the one before it does. */
    public boolean hasRepetition() {
        return IntStream.range(1, size()).anyMatch(index -> isSamePlace(index - 1, index));
    }

    /** Whether all ordinates are numbers and none is infinite. */
    public boolean isFinite() {
        return Arrays.stream(ordinates).allMatch(Double::isFinite);
    }

    /** Returns the points with the ordinates of another layout: 0 where they had none. */
    public Coordinates to(Layout target) {
        if (target == layout) {
            return this;
        }
        double[] changed = new double[size() * target.size()];
        for (int index = 0; index < size(); index++) {
            int at = index * target.size();
            changed[at] = x(index);
            changed[at + 1] = y(index);
            if (target.hasZ()) {
                changed[at + 2] = z(index);
            }
            if (target.hasM()) {
                changed[at + target.offsetOfM()] = m(index);
            }
        }
        return new Coordinates(target, changed);
    }

    /** Returns the points from one index to before another. */
    public Coordinates slice(int from, int to) {
        return new Coordinates(layout, Arrays.copyOfRange(ordinates, from * layout.size(), to * layout.size()));
    }

    /** Returns one point. */
    public Coordinates at(int index) {
        return slice(index, index + 1);
    }

    /** Returns these points and behind them others of the same layout. */
    public Coordinates followedBy(Coordinates others) {
        double[] all = Arrays.copyOf(ordinates, ordinates.length + others.ordinates.length);
        System.arraycopy(others.ordinates, 0, all, ordinates.length, others.ordinates.length);
        return new Coordinates(layout, all);
    }

    /** Returns these points with others in place of those from one index to before another. */
    public Coordinates replace(int from, int to, Coordinates others) {
        return slice(0, from).followedBy(others).followedBy(slice(to, size()));
    }

    /** Returns the points of these indexes, in this order. */
    public Coordinates select(int[] indexes) {
        double[] chosen = new double[indexes.length * layout.size()];
        for (int index = 0; index < indexes.length; index++) {
            System.arraycopy(ordinates, indexes[index] * layout.size(), chosen, index * layout.size(), layout.size());
        }
        return new Coordinates(layout, chosen);
    }

    /** Returns the points from the last to the first. */
    public Coordinates reversed() {
        return select(
                IntStream.range(0, size()).map(index -> size() - 1 - index).toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Coordinates that && layout == that.layout && Arrays.equals(ordinates, that.ordinates);
    }

    @Override
    public int hashCode() {
        return 31 * layout.hashCode() + Arrays.hashCode(ordinates);
    }

    @Override
    public String toString() {
        return layout + Arrays.toString(ordinates);
    }
}
