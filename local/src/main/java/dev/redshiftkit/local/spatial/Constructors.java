package dev.redshiftkit.local.spatial;

import dev.redshiftkit.local.spatial.shape.Coordinates;
import dev.redshiftkit.local.spatial.shape.Geometry;
import dev.redshiftkit.local.spatial.shape.GeometryErrors;
import dev.redshiftkit.local.spatial.shape.Layout;
import dev.redshiftkit.local.spatial.shape.Rectangle;
import dev.redshiftkit.local.spatial.shape.Shape;
import dev.redshiftkit.local.spatial.shape.Subtype;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Geometries from numbers and from other geometries. */
final class Constructors {

    static final Map<String, SpatialFunction> FUNCTIONS = Map.of(
            "st_point", Constructors::point,
            "st_makepoint", Constructors::point,
            "st_makeenvelope", Constructors::envelope,
            "st_makeline", Constructors::line,
            "st_linefrommultipoint", Constructors::lineFromMultiPoint,
            "st_makepolygon", Constructors::polygon,
            "st_polygon", Constructors::polygonWithSrid,
            "st_points", Constructors::points,
            "st_multi", Constructors::multi,
            "st_collect", Constructors::collect);

    private Constructors() {}

    private static Optional<String> point(Arguments arguments) {
        Layout layout = Layout.of(arguments.count() > 2, arguments.count() > 3);
        double[] ordinates = IntStream.range(0, arguments.count())
                .mapToDouble(arguments::real)
                .toArray();
        return Answer.of(new Geometry(0, layout, new Shape.Point(Coordinates.of(layout, ordinates))));
    }

    private static Optional<String> envelope(Arguments arguments) {
        Rectangle rectangle = new Rectangle(arguments.real(0), arguments.real(1), arguments.real(2), arguments.real(3));
        int srid = arguments.count() > 4 ? Demand.srid(arguments.integer(4)) : 0;
        return Answer.of(new Geometry(srid, Layout.XY, rectangle.shape()));
    }

    private static Optional<String> line(Arguments arguments) {
        List<Geometry> geometries = arguments.geometries();
        Demand.sameSrid(geometries);
        Demand.sameLayout(geometries);
        Geometry first = geometries.get(0);
        return Answer.of(first.with(line(first.layout(), geometries.stream().flatMap(Constructors::partsOfLine))));
    }

    private static Stream<Coordinates> partsOfLine(Geometry geometry) {
        return switch (geometry.subtype()) {
            case POINT, LINESTRING, MULTIPOINT -> geometry.parts();
            case POLYGON, MULTILINESTRING, MULTIPOLYGON, GEOMETRYCOLLECTION ->
                throw GeometryErrors.invalid(
                        "the geometry must be a POINT, LINESTRING or MULTIPOINT, but is a " + geometry.subtype());
        };
    }

    private static Shape line(Layout layout, Stream<Coordinates> parts) {
        return new Shape.LineString(parts.reduce(Coordinates.empty(layout), Coordinates::followedBy));
    }

    private static Optional<String> lineFromMultiPoint(Arguments arguments) {
        Geometry geometry = arguments.geometry(0);
        Demand.members(geometry, Subtype.MULTIPOINT);
        return Answer.of(geometry.with(line(geometry.layout(), geometry.parts())));
    }

    private static Optional<String> polygon(Arguments arguments) {
        List<Geometry> geometries = arguments.geometries();
        Geometry exterior = geometries.get(0);
        List<Coordinates> rings = new ArrayList<>(List.of(Demand.ring(Demand.line(exterior))));
        for (Geometry interior : geometries.subList(1, geometries.size())) {
            Demand.members(interior, Subtype.MULTILINESTRING);
            interior.parts().map(Demand::ring).forEach(rings::add);
        }
        Demand.sameSrid(geometries);
        Demand.sameLayout(geometries);
        return Answer.of(exterior.with(new Shape.Polygon(rings.get(0).isEmpty() ? List.of() : rings)));
    }

    private static Optional<String> polygonWithSrid(Arguments arguments) {
        Geometry line = arguments.geometry(0);
        Coordinates ring = Demand.ring(Demand.line(line));
        Shape polygon = new Shape.Polygon(ring.isEmpty() ? List.of() : List.of(ring));
        return Answer.of(line.with(polygon).withSrid(Demand.srid(arguments.integer(1))));
    }

    private static Optional<String> points(Arguments arguments) {
        Geometry geometry = arguments.geometry(0);
        List<Shape> points = geometry.parts()
                .flatMap(part -> IntStream.range(0, part.size()).mapToObj(part::at))
                .<Shape>map(Shape.Point::new)
                .toList();
        return Answer.of(geometry.with(new Shape.Collection(Subtype.MULTIPOINT, points)));
    }

    private static Optional<String> multi(Arguments arguments) {
        Geometry geometry = arguments.geometry(0);
        Subtype subtype = geometry.subtype();
        return Answer.of(
                subtype.isCollection()
                        ? geometry
                        : geometry.with(new Shape.Collection(subtype.multitype(), List.of(geometry.shape()))));
    }

    /** At least one geometry; a single one is the only row of an aggregate. */
    private static Optional<String> collect(Arguments arguments) {
        List<Geometry> geometries = arguments.geometries();
        Demand.sameSrid(geometries);
        Demand.sameLayout(geometries);
        Geometry first = geometries.get(0);
        boolean isUniform = geometries.stream().allMatch(geometry -> geometry.subtype() == first.subtype());
        Subtype subtype = isUniform ? first.subtype().multitype() : Subtype.GEOMETRYCOLLECTION;
        List<Shape> members = geometries.stream().map(Geometry::shape).toList();
        return Answer.of(first.with(new Shape.Collection(subtype, members)));
    }
}
