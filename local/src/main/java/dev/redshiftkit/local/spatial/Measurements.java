package dev.redshiftkit.local.spatial;

import dev.redshiftkit.local.spatial.earth.Globe;
import dev.redshiftkit.local.spatial.earth.Sphere;
import dev.redshiftkit.local.spatial.earth.Spheroid;
import dev.redshiftkit.local.spatial.plane.Directions;
import dev.redshiftkit.local.spatial.plane.Measures;
import dev.redshiftkit.local.spatial.plane.Relations;
import dev.redshiftkit.local.spatial.shape.Coordinates;
import dev.redshiftkit.local.spatial.shape.Geometry;
import dev.redshiftkit.local.spatial.shape.GeometryErrors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/** Lengths, areas, distances and angles: in the plane, on a sphere, and of geographies on the spheroid. */
final class Measurements {

    static final Map<String, SpatialFunction> FUNCTIONS = Map.ofEntries(
            Map.entry("st_area", arguments -> Answer.of(Measures.area(arguments.geometry(0)))),
            Map.entry("st_length", arguments -> Answer.of(Measures.length(arguments.geometry(0)))),
            Map.entry("st_perimeter", arguments -> Answer.of(Measures.perimeter(arguments.geometry(0)))),
            Map.entry("st_distance", Measurements::distance),
            Map.entry("st_distancesphere", Measurements::distanceOnSphere),
            Map.entry("st_lengthsphere", Measurements::lengthOnSphere),
            Map.entry("st_azimuth", Measurements::azimuth),
            Map.entry("st_angle", Measurements::angle),
            Map.entry("st_centroid", Measurements::centroid),
            Map.entry("geography_area", arguments -> onGlobe(arguments, Globe::area)),
            Map.entry("geography_length", arguments -> onGlobe(arguments, Globe::length)),
            Map.entry("geography_perimeter", arguments -> onGlobe(arguments, Globe::perimeter)),
            Map.entry("geography_distance", Measurements::distanceOnGlobe));

    private Measurements() {}

    private static Optional<String> distance(Arguments arguments) {
        List<Geometry> pair = Predicates.pair(arguments);
        boolean isEmpty = pair.stream().anyMatch(Geometry::isEmpty);
        return isEmpty ? Answer.NULL : Answer.of(Relations.distance(pair.get(0), pair.get(1)));
    }

    private static Optional<String> distanceOnSphere(Arguments arguments) {
        List<Geometry> pair = Predicates.pair(arguments);
        double radius = arguments.count() > 2 ? arguments.real(2) : Spheroid.MEAN_RADIUS;
        if (radius < 0) {
            throw GeometryErrors.invalid("the radius must not be negative");
        }
        Coordinates from = Demand.point(pair.get(0));
        Coordinates to = Demand.point(pair.get(1));
        return from.isEmpty() || to.isEmpty()
                ? Answer.NULL
                : Answer.of(new Sphere(radius).distance(from.x(0), from.y(0), to.x(0), to.y(0)));
    }

    private static Optional<String> lengthOnSphere(Arguments arguments) {
        Sphere earth = new Sphere(Spheroid.MEAN_RADIUS);
        return Answer.of(Measures.sumOfSteps(arguments.geometry(0), earth::distance));
    }

    private static Optional<String> azimuth(Arguments arguments) {
        List<Coordinates> points = points(arguments);
        return Answer.of(Directions.azimuth(points.get(0), points.get(1)));
    }

    private static Optional<String> angle(Arguments arguments) {
        List<Coordinates> points = points(arguments);
        return Answer.of(
                points.size() == 3
                        ? Directions.angle(points.get(1), points.get(0), points.get(1), points.get(2))
                        : Directions.angle(points.get(0), points.get(1), points.get(2), points.get(3)));
    }

    private static List<Coordinates> points(Arguments arguments) {
        List<Geometry> geometries = arguments.geometries();
        Demand.sameSrid(geometries);
        return geometries.stream().map(Demand::pointWithPlace).toList();
    }

    private static Optional<String> centroid(Arguments arguments) {
        Geometry geometry = arguments.geometry(0);
        return geometry.isEmpty() ? Answer.NULL : Answer.of(Measures.centroid(geometry));
    }

    private static Optional<String> onGlobe(Arguments arguments, ToDoubleBiFunction<Globe, Geometry> measure) {
        Geometry geography = arguments.geometry(0);
        return Answer.of(measure.applyAsDouble(Globe.of(geography.srid()), geography));
    }

    private static Optional<String> distanceOnGlobe(Arguments arguments) {
        List<Geometry> pair = Predicates.pair(arguments);
        Coordinates from = Demand.point(pair.get(0));
        Coordinates to = Demand.point(pair.get(1));
        return from.isEmpty() || to.isEmpty()
                ? Answer.NULL
                : Answer.of(Globe.of(pair.get(0).srid()).distance(from, to));
    }
}
