package dev.redshiftkit.local.spatial.notation;

import dev.redshiftkit.local.spatial.shape.Coordinates;
import dev.redshiftkit.local.spatial.shape.Geometry;
import dev.redshiftkit.local.spatial.shape.Layout;
import dev.redshiftkit.local.spatial.shape.Shape;
import dev.redshiftkit.local.spatial.shape.Subtype;
import java.util.List;
import java.util.function.Consumer;

/** GeoJSON, which has z and no m (Redshift guide, "ST_AsGeoJSON"). */
public final class GeoJsonWriter {

    private final StringBuilder text = new StringBuilder();
    private final NumberText numbers;
    private final int ordinates;

    private GeoJsonWriter(NumberText numbers, Layout layout) {
        this.numbers = numbers;
        this.ordinates = layout.hasZ() ? 3 : 2;
    }

    /** Returns a geometry as GeoJSON without blanks. */
    public static String write(Geometry geometry, NumberText numbers) {
        GeoJsonWriter writer = new GeoJsonWriter(numbers, geometry.layout());
        writer.object(geometry.shape());
        return writer.text.toString();
    }

    private void object(Shape shape) {
        text.append("{\"type\":\"").append(shape.subtype().title()).append("\",");
        if (shape instanceof Shape.Collection collection && shape.subtype() == Subtype.GEOMETRYCOLLECTION) {
            text.append("\"geometries\":");
            array(collection.members(), this::object);
        } else {
            text.append("\"coordinates\":");
            coordinates(shape);
        }
        text.append('}');
    }

    private void coordinates(Shape shape) {
        if (shape instanceof Shape.Point point) {
            place(point.place());
        } else if (shape instanceof Shape.LineString line) {
            points(line.line());
        } else if (shape instanceof Shape.Polygon polygon) {
            array(polygon.rings(), this::points);
        } else if (shape instanceof Shape.Collection collection) {
            array(collection.members(), this::coordinates);
        }
    }

    private void place(Coordinates place) {
        if (place.isEmpty()) {
            text.append("[]");
        } else {
            point(place, 0);
        }
    }

    private void points(Coordinates points) {
        text.append('[');
        for (int index = 0; index < points.size(); index++) {
            text.append(index == 0 ? "" : ",");
            point(points, index);
        }
        text.append(']');
    }

    private void point(Coordinates points, int index) {
        for (int offset = 0; offset < ordinates; offset++) {
            text.append(offset == 0 ? '[' : ',').append(numbers.of(points.ordinate(index, offset)));
        }
        text.append(']');
    }

    private <T> void array(List<? extends T> items, Consumer<T> write) {
        String separator = "[";
        for (T item : items) {
            text.append(separator);
            write.accept(item);
            separator = ",";
        }
        text.append(items.isEmpty() ? "[]" : "]");
    }
}
