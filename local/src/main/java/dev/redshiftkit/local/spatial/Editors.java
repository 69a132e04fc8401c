package dev.redshiftkit.local.spatial;

import dev.redshiftkit.local.spatial.shape.Coordinates;
import dev.redshiftkit.local.spatial.shape.Geometry;
import dev.redshiftkit.local.spatial.shape.Layout;
import dev.redshiftkit.local.spatial.shape.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Geometries with something changed. */
final class Editors {

    static final Map<String, SpatialFunction> FUNCTIONS = Map.of(
            "st_addpoint", Editors::addPoint,
            "st_removepoint", Editors::removePoint,
            "st_setpoint", Editors::setPoint,
            "st_setsrid", Editors::setSrid,
            "st_reverse", Editors::reverse,
            "st_force2d", arguments -> force(arguments, Layout.XY),
            "st_force3dz", arguments -> force(arguments, Layout.XYZ),
            "st_force3dm", arguments -> force(arguments, Layout.XYM),
            "st_force4d", arguments -> force(arguments, Layout.XYZM));

    private Editors() {}

    private static Optional<String> addPoint(Arguments arguments) {
        Geometry geometry = arguments.geometry(0);
        Coordinates line = Demand.line(geometry);
        Coordinates point = Demand.point(arguments.geometry(1)).to(line.layout());
        int index = arguments.count() > 2 ? Demand.within(arguments.integer(2), -1, line.size()) : -1;
        int at = index < 0 ? line.size() : index;
        return line(geometry, line.replace(at, at, point));
    }

    private static Optional<String> removePoint(Arguments arguments) {
        Geometry geometry = arguments.geometry(0);
        Coordinates line = Demand.line(geometry);
        int index = Demand.within(arguments.integer(1), 0, line.size() - 1);
        return line(geometry, line.replace(index, index + 1, Coordinates.empty(line.layout())));
    }

    private static Optional<String> setPoint(Arguments arguments) {
        Geometry geometry = arguments.geometry(0);
        Geometry other = arguments.geometry(2);
        Coordinates line = Demand.line(geometry);
        Coordinates point = Demand.point(other).to(line.layout());
        Demand.sameSrid(List.of(geometry, other));
        int number = Demand.within(arguments.integer(1), -line.size(), line.size() - 1);
        int index = number < 0 ? line.size() + number : number;
        return line(geometry, point.isEmpty() ? line : line.replace(index, index + 1, point));
    }

    private static Optional<String> line(Geometry geometry, Coordinates line) {
        return Answer.of(geometry.with(new Shape.LineString(line)));
    }

    private static Optional<String> setSrid(Arguments arguments) {
        return Answer.of(arguments.geometry(0).withSrid(Demand.srid(arguments.integer(1))));
    }

    private static Optional<String> reverse(Arguments arguments) {
        Geometry geometry = arguments.geometry(0);
        return Answer.of(geometry.with(geometry.shape().map(Coordinates::reversed)));
    }

    private static Optional<String> force(Arguments arguments, Layout layout) {
        return Answer.of(arguments.geometry(0).to(layout));
    }
}
