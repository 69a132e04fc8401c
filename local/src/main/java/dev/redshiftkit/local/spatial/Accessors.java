package dev.redshiftkit.local.spatial;

import dev.redshiftkit.local.spatial.shape.Coordinates;
import dev.redshiftkit.local.spatial.shape.Geometry;
import dev.redshiftkit.local.spatial.shape.Layout;
import dev.redshiftkit.local.spatial.shape.Ordinate;
import dev.redshiftkit.local.spatial.shape.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a geometry is and what it consists of. */
final class Accessors {

    static final Map<String, SpatialFunction> FUNCTIONS = Map.ofEntries(
            Map.entry("geometrytype", arguments -> Answer.of(typeName(arguments.geometry(0)))),
            Map.entry(
                    "st_geometrytype",
                    arguments ->
                            Answer.of("ST_" + arguments.geometry(0).subtype().title())),
            Map.entry("st_srid", arguments -> Answer.of(arguments.geometry(0).srid())),
            Map.entry(
                    "st_ndims",
                    arguments -> Answer.of(arguments.geometry(0).layout().size())),
            Map.entry(
                    "st_dimension",
                    arguments -> Answer.of(arguments.geometry(0).shape().dimension())),
            Map.entry(
                    "st_npoints",
                    arguments -> Answer.of(arguments.geometry(0).shape().points())),
            Map.entry("st_numpoints", Accessors::pointsOfLine),
            Map.entry("st_numgeometries", arguments -> Answer.of(members(arguments.geometry(0)))),
            Map.entry("st_nrings", arguments -> Answer.of(rings(arguments.geometry(0)))),
            Map.entry("st_numinteriorrings", Accessors::holes),
            Map.entry("st_memsize", arguments -> Answer.of(MemorySize.of(arguments.geometry(0)))),
            Map.entry("st_isempty", arguments -> Answer.of(arguments.geometry(0).isEmpty())),
            Map.entry(
                    "st_iscollection",
                    arguments -> Answer.of(arguments.geometry(0).subtype().isCollection())),
            Map.entry("st_x", arguments -> ordinate(arguments, Ordinate.X)),
            Map.entry("st_y", arguments -> ordinate(arguments, Ordinate.Y)),
            Map.entry("st_z", arguments -> ordinate(arguments, Ordinate.Z)),
            Map.entry("st_m", arguments -> ordinate(arguments, Ordinate.M)),
            Map.entry("st_xmin", arguments -> least(arguments, Ordinate.X)),
            Map.entry("st_ymin", arguments -> least(arguments, Ordinate.Y)),
            Map.entry("st_zmin", arguments -> least(arguments, Ordinate.Z)),
            Map.entry("st_mmin", arguments -> least(arguments, Ordinate.M)),
            Map.entry("st_xmax", arguments -> most(arguments, Ordinate.X)),
            Map.entry("st_ymax", arguments -> most(arguments, Ordinate.Y)),
            Map.entry("st_zmax", arguments -> most(arguments, Ordinate.Z)),
            Map.entry("st_mmax", arguments -> most(arguments, Ordinate.M)),
            Map.entry("st_startpoint", arguments -> pointOfLine(arguments.geometry(0), 1)),
            Map.entry("st_endpoint", arguments -> pointOfLine(arguments.geometry(0), -1)),
            Map.entry("st_pointn", arguments -> pointOfLine(arguments.geometry(0), arguments.integer(1))),
            Map.entry("st_geometryn", Accessors::member),
            Map.entry("st_exteriorring", Accessors::exteriorRing),
            Map.entry("st_interiorringn", Accessors::interiorRing));

    private Accessors() {}

    /** Of the dimensions, only that of 3DM shows. */
    private static String typeName(Geometry geometry) {
        return geometry.subtype() + (geometry.layout() == Layout.XYM ? "M" : "");
    }

    private static Optional<String> pointsOfLine(Arguments arguments) {
        return arguments.geometry(0).shape() instanceof Shape.LineString line
                ? Answer.of(line.line().size())
                : Answer.NULL;
    }

    private static long members(Geometry geometry) {
        return geometry.shape() instanceof Shape.Collection collection
                ? collection.members().size()
                : 1;
    }

    private static long rings(Geometry geometry) {
        return geometry.shape()
                .leaves()
                .filter(Shape.Polygon.class::isInstance)
                .flatMap(Shape::parts)
                .count();
    }

    private static Optional<String> holes(Arguments arguments) {
        return arguments.geometry(0).shape() instanceof Shape.Polygon polygon
                ? Answer.of(polygon.holes().size())
                : Answer.NULL;
    }

    private static Optional<String> ordinate(Arguments arguments, Ordinate ordinate) {
        Coordinates place = Demand.point(arguments.geometry(0));
        return place.isEmpty() || !ordinate.isIn(place.layout()) ? Answer.NULL : Answer.of(ordinate.of(place, 0));
    }

    private static Optional<String> least(Arguments arguments, Ordinate ordinate) {
        return Answer.of(ordinate.in(arguments.geometry(0)).min());
    }

    private static Optional<String> most(Arguments arguments, Ordinate ordinate) {
        return Answer.of(ordinate.in(arguments.geometry(0)).max());
    }

    /** Counts from 1, and from -1 backwards. */
    private static Optional<String> pointOfLine(Geometry geometry, int number) {
        if (!(geometry.shape() instanceof Shape.LineString line)) {
            return Answer.NULL;
        }
        int size = line.line().size();
        int index = number < 0 ? size + number : number - 1;
        return 0 <= index && index < size
                ? Answer.of(geometry.with(new Shape.Point(line.line().at(index))))
                : Answer.NULL;
    }

    private static Optional<String> member(Arguments arguments) {
        Geometry geometry = arguments.geometry(0);
        int number = arguments.integer(1);
        if (geometry.shape() instanceof Shape.Collection collection) {
            List<Shape> members = collection.members();
            return Answer.of(geometry.with(members.get(Demand.within(number, 1, members.size()) - 1)));
        }
        return number == 1 ? Answer.of(geometry) : Answer.NULL;
    }

    private static Optional<String> exteriorRing(Arguments arguments) {
        Geometry geometry = arguments.geometry(0);
        if (!(geometry.shape() instanceof Shape.Polygon polygon)) {
            return Answer.NULL;
        }
        return Answer.of(
                polygon.rings().isEmpty()
                        ? geometry
                        : geometry.with(new Shape.LineString(polygon.rings().get(0))));
    }

    private static Optional<String> interiorRing(Arguments arguments) {
        Geometry geometry = arguments.geometry(0);
        int number = arguments.integer(1);
        if (!(geometry.shape() instanceof Shape.Polygon polygon)
                || number < 1
                || polygon.holes().size() < number) {
            return Answer.NULL;
        }
        return Answer.of(geometry.with(new Shape.LineString(polygon.holes().get(number - 1))));
    }
}
