package dev.redshiftkit.local.spatial.notation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.spatial.shape.Coordinates;
import dev.redshiftkit.local.spatial.shape.Geometry;
import dev.redshiftkit.local.spatial.shape.GeometryErrors;
import dev.redshiftkit.local.spatial.shape.Layout;
import dev.redshiftkit.local.spatial.shape.Shape;
import dev.redshiftkit.local.spatial.shape.Subtype;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Reads GeoJSON. What has a third coordinate anywhere has one everywhere (Redshift guide, "ST_GeomFromGeoJSON"). */
public final class GeoJsonReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GeoJsonReader() {}

    /**
     * Reads a geometry, whose SRID is 4326.
     *
     * @throws SqlError if the text is no GeoJSON of a geometry
     */
    public static Geometry read(String text) {
        Shape shape = shape(tree(text), new Nesting());
        boolean isFlat = shape.parts().allMatch(part -> part.layout() == Layout.XY);
        Layout layout = isFlat ? Layout.XY : Layout.XYZ;
        return new Geometry(Geometry.WGS84, layout, shape.map(part -> part.to(layout)));
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw malformed("it is no JSON");
        }
    }

    private static SqlError malformed(String how) {
        return GeometryErrors.invalid("Invalid GeoJSON: " + how);
    }

    private static Shape shape(JsonNode object, Nesting nesting) {
        String name = object.path("type").asText();
        Subtype subtype = Subtype.find(name)
                .filter(found -> found.title().equals(name))
                .orElseThrow(() -> malformed("its type is no geometry's"));
        return subtype == Subtype.GEOMETRYCOLLECTION
                ? new Shape.Collection(subtype, list(object.path("geometries"), item -> shape(item, nesting.deeper())))
                : shape(subtype, object.path("coordinates"));
    }

    private static Shape shape(Subtype subtype, JsonNode coordinates) {
        return switch (subtype) {
            case POINT -> new Shape.Point(place(coordinates));
            case LINESTRING -> new Shape.LineString(points(coordinates));
            case POLYGON -> new Shape.Polygon(list(coordinates, GeoJsonReader::points));
            case MULTIPOINT, MULTILINESTRING, MULTIPOLYGON, GEOMETRYCOLLECTION ->
                new Shape.Collection(
                        subtype,
                        list(coordinates, item -> shape(subtype.member().orElseThrow(), item)));
        };
    }

    private static Coordinates place(JsonNode coordinates) {
        return requireArray(coordinates).isEmpty()
                ? Coordinates.empty(Layout.XY)
                : Coordinates.of(layout(coordinates), ordinates(coordinates, layout(coordinates)));
    }

    private static Coordinates points(JsonNode coordinates) {
        requireArray(coordinates);
        boolean isFlat = StreamSupport.stream(coordinates.spliterator(), false).allMatch(point -> point.size() == 2);
        Layout layout = isFlat ? Layout.XY : Layout.XYZ;
        return Coordinates.of(
                layout,
                StreamSupport.stream(coordinates.spliterator(), false)
                        .flatMapToDouble(point -> Arrays.stream(ordinates(point, layout)))
                        .toArray());
    }

    private static Layout layout(JsonNode point) {
        return point.size() == 2 ? Layout.XY : Layout.XYZ;
    }

    /** There may be more than three coordinates, which mean nothing. */
    private static double[] ordinates(JsonNode point, Layout layout) {
        if (requireArray(point).size() < 2) {
            throw malformed("a point must have two coordinates or more");
        }
        return IntStream.range(0, layout.size())
                .mapToDouble(index -> index < point.size() ? number(point.get(index)) : 0)
                .toArray();
    }

    private static double number(JsonNode node) {
        if (!node.isNumber()) {
            throw malformed("a coordinate must be a number");
        }
        return node.doubleValue();
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> item) {
        return StreamSupport.stream(requireArray(array).spliterator(), false)
                .map(item)
                .toList();
    }

    private static JsonNode requireArray(JsonNode node) {
        if (!node.isArray()) {
            throw malformed("an array is missing");
        }
        return node;
    }
}
