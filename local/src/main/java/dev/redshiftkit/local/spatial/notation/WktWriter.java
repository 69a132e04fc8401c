package dev.redshiftkit.local.spatial.notation;

import dev.redshiftkit.local.spatial.shape.Coordinates;
import dev.redshiftkit.local.spatial.shape.Geometry;
import dev.redshiftkit.local.spatial.shape.Layout;
import dev.redshiftkit.local.spatial.shape.Shape;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Well-known text as Redshift writes it: {@code POINT(1 2)}, {@code MULTIPOINT Z ((0 1 2),EMPTY)}. */
public final class WktWriter {

    private static final String EMPTY = "EMPTY";

    private final StringBuilder text = new StringBuilder();
    private final NumberText numbers;
    private final Layout layout;

    private WktWriter(NumberText numbers, Layout layout) {
        this.numbers = numbers;
        this.layout = layout;
    }

    /** Returns well-known text. */
    public static String wkt(Geometry geometry, NumberText numbers) {
        WktWriter writer = new WktWriter(numbers, geometry.layout());
        writer.tagged(geometry.shape());
        return writer.text.toString();
    }

    /** Returns well-known text behind the SRID, if there is one. */
    public static String ewkt(Geometry geometry, NumberText numbers) {
        return (geometry.srid() == 0 ? "" : "SRID=" + geometry.srid() + ";") + wkt(geometry, numbers);
    }

    private void tagged(Shape shape) {
        text.append(shape.subtype());
        if (layout != Layout.XY) {
            text.append(' ').append(layout.suffix()).append(' ');
        } else if (isBare(shape)) {
            text.append(' ');
        }
        untagged(shape);
    }

    /** Whether there will be no parentheses. */
    private static boolean isBare(Shape shape) {
        if (shape instanceof Shape.Collection collection) {
            return collection.members().isEmpty();
        }
        return shape instanceof Shape.Polygon polygon ? polygon.rings().isEmpty() : shape.isEmpty();
    }

    private void untagged(Shape shape) {
        if (shape instanceof Shape.Point point) {
            points(point.place());
        } else if (shape instanceof Shape.LineString line) {
            points(line.line());
        } else if (shape instanceof Shape.Polygon polygon) {
            list(polygon.rings(), this::points);
        } else if (shape instanceof Shape.Collection collection) {
            boolean tags = collection.subtype().member().isEmpty();
            list(collection.members(), tags ? this::tagged : this::untagged);
        }
    }

    private <T> void list(List<? extends T> items, Consumer<T> write) {
        if (items.isEmpty()) {
            text.append(EMPTY);
            return;
        }
        text.append('(');
        for (Iterator<? extends T> rest = items.iterator(); rest.hasNext(); ) {
            write.accept(rest.next());
            text.append(rest.hasNext() ? ',' : ')');
        }
    }

    private void points(Coordinates points) {
        if (points.isEmpty()) {
            text.append(EMPTY);
            return;
        }
        for (int index = 0; index < points.size(); index++) {
            text.append(index == 0 ? '(' : ',');
            point(points, index);
        }
        text.append(')');
    }

    private void point(Coordinates points, int index) {
        for (int offset = 0; offset < layout.size(); offset++) {
            text.append(offset == 0 ? "" : " ").append(numbers.of(points.ordinate(index, offset)));
        }
    }
}
