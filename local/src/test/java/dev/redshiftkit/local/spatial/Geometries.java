package dev.redshiftkit.local.spatial;

import dev.redshiftkit.local.spatial.shape.Coordinates;
import dev.redshiftkit.local.spatial.shape.Geometry;
import dev.redshiftkit.local.spatial.shape.Layout;
import dev.redshiftkit.local.spatial.shape.Shape;
import dev.redshiftkit.local.spatial.shape.Subtype;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Geometries by chance, of every subtype and layout, many of them not valid. */
public final class Geometries {

    private static final int DEEPEST = 3;

    private final RandomGenerator random;

    public Geometries(RandomGenerator random) {
        this.random = random;
    }

    public Geometry next() {
        Layout layout = oneOf(Layout.values());
        return new Geometry(random.nextBoolean() ? 0 : random.nextInt(1, 10_000), layout, shape(layout, 0));
    }

    private Shape shape(Layout layout, int depth) {
        Subtype[] subtypes = Subtype.values();
        return shape(subtypes[random.nextInt(depth == DEEPEST ? subtypes.length - 1 : subtypes.length)], layout, depth);
    }

    private Shape shape(Subtype subtype, Layout layout, int depth) {
        return switch (subtype) {
            case POINT -> new Shape.Point(points(layout, random.nextInt(2)));
            case LINESTRING -> new Shape.LineString(points(layout, random.nextInt(6)));
            case POLYGON -> new Shape.Polygon(some(() -> points(layout, random.nextInt(1, 6))));
            case MULTIPOINT, MULTILINESTRING, MULTIPOLYGON ->
                new Shape.Collection(subtype, some(() -> shape(subtype.member().orElseThrow(), layout, depth + 1)));
            case GEOMETRYCOLLECTION -> new Shape.Collection(subtype, some(() -> shape(layout, depth + 1)));
        };
    }

    /** Small whole numbers meet often. */
    private Coordinates points(Layout layout, int count) {
        return Coordinates.of(
                layout,
                random.ints((long) count * layout.size(), -4, 5)
                        .asDoubleStream()
                        .toArray());
    }

    private <T> List<T> some(Supplier<T> item) {
        return Stream.generate(item).limit(random.nextInt(4)).toList();
    }

    private <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
