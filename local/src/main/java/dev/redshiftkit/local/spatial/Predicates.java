package dev.redshiftkit.local.spatial;

import dev.redshiftkit.local.spatial.plane.Relations;
import dev.redshiftkit.local.spatial.plane.Validity;
import dev.redshiftkit.local.spatial.shape.Geometry;
import dev.redshiftkit.local.spatial.shape.GeometryErrors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** What is true of a geometry, or of two. */
final class Predicates {

    static final Map<String, SpatialFunction> FUNCTIONS = Map.ofEntries(
            Map.entry("st_isvalid", arguments -> Answer.of(Validity.isValid(arguments.geometry(0)))),
            Map.entry("st_issimple", arguments -> Answer.of(Validity.isSimple(arguments.geometry(0)))),
            Map.entry("st_isclosed", arguments -> Answer.of(Validity.isClosed(arguments.geometry(0)))),
            Map.entry("st_isring", Predicates::isRing),
            Map.entry("st_ispolygoncw", arguments -> isOriented(arguments, Validity.Orientation.CLOCKWISE)),
            Map.entry("st_ispolygonccw", arguments -> isOriented(arguments, Validity.Orientation.COUNTERCLOCKWISE)),
            Map.entry("st_contains", relation(Relations::contains)),
            Map.entry("st_within", relation((inner, outer) -> Relations.contains(outer, inner))),
            Map.entry("st_containsproperly", relation(Relations::containsProperly)),
            Map.entry("st_covers", relation(Relations::covers)),
            Map.entry("st_coveredby", relation((inner, outer) -> Relations.covers(outer, inner))),
            Map.entry("st_crosses", relation(Relations::crosses)),
            Map.entry("st_disjoint", relation(Relations::disjoint)),
            Map.entry("st_intersects", relation((one, other) -> !Relations.disjoint(one, other))),
            Map.entry("st_equals", relation(Relations::equal)),
            Map.entry("st_touches", relation(Relations::touches)),
            Map.entry("st_dwithin", Predicates::isWithinDistance));

    private Predicates() {}

    private static SpatialFunction relation(BiPredicate<Geometry, Geometry> holds) {
        return arguments -> {
            List<Geometry> pair = pair(arguments);
            return Answer.of(holds.test(pair.get(0), pair.get(1)));
        };
    }

    /** Two geometries that can be brought into a relation. */
    static List<Geometry> pair(Arguments arguments) {
        List<Geometry> pair = List.of(arguments.geometry(0), arguments.geometry(1));
        Demand.sameSrid(pair);
        Demand.noCollection(pair);
        return pair;
    }

    private static Optional<String> isRing(Arguments arguments) {
        Geometry geometry = arguments.geometry(0);
        return Answer.of(Demand.line(geometry).isClosed() && Validity.isSimple(geometry));
    }

    private static Optional<String> isOriented(Arguments arguments, Validity.Orientation orientation) {
        return Answer.of(Validity.isOriented(arguments.geometry(0), orientation));
    }

    private static Optional<String> isWithinDistance(Arguments arguments) {
        List<Geometry> pair = pair(arguments);
        double distance = arguments.real(2);
        if (distance < 0) {
            throw GeometryErrors.invalid("the distance must not be negative");
        }
        return Answer.of(Relations.isWithinDistance(pair.get(0), pair.get(1), distance));
    }
}
