package dev.redshiftkit.local.spatial;

import dev.redshiftkit.local.spatial.earth.ReferenceSystems;
import dev.redshiftkit.local.spatial.plane.Boundary;
import dev.redshiftkit.local.spatial.plane.Buffer;
import dev.redshiftkit.local.spatial.plane.Constructions;
import dev.redshiftkit.local.spatial.plane.Lines;
import dev.redshiftkit.local.spatial.plane.Simplification;
import dev.redshiftkit.local.spatial.shape.Coordinates;
import dev.redshiftkit.local.spatial.shape.Geometry;
import dev.redshiftkit.local.spatial.shape.GeometryErrors;
import dev.redshiftkit.local.spatial.shape.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Geometries that are computed from others. */
final class Processing {

    static final Map<String, SpatialFunction> FUNCTIONS = Map.of(
            "st_boundary", arguments -> Answer.of(Boundary.of(arguments.geometry(0))),
            "st_buffer", Processing::buffer,
            "st_convexhull", arguments -> Answer.of(Constructions.convexHull(arguments.geometry(0))),
            "st_envelope", arguments -> Answer.of(Constructions.envelope(arguments.geometry(0))),
            "st_intersection", Processing::intersection,
            "st_union", Processing::union,
            "st_simplify", arguments -> Answer.of(Simplification.of(arguments.geometry(0), arguments.real(1))),
            "st_lineinterpolatepoint", Processing::pointOnLine,
            "st_transform",
                    arguments -> Answer.of(ReferenceSystems.transform(arguments.geometry(0), arguments.integer(1))));

    private Processing() {}

    private static Optional<String> buffer(Arguments arguments) {
        Geometry geometry = arguments.geometry(0);
        Demand.noCollection(List.of(geometry));
        int segments = arguments.count() > 2 ? arguments.integer(2) : Buffer.DEFAULT_SEGMENTS;
        return Answer.of(Buffer.of(geometry, arguments.real(1), segments));
    }

    private static Optional<String> intersection(Arguments arguments) {
        List<Geometry> pair = Predicates.pair(arguments);
        Demand.flat(pair);
        return Answer.of(Constructions.intersection(pair.get(0), pair.get(1)));
    }

    private static Optional<String> union(Arguments arguments) {
        List<Geometry> pair = Predicates.pair(arguments);
        Demand.flat(pair);
        pair.forEach(Processing::requireNoLines);
        Geometry first = pair.get(0);
        Geometry second = pair.get(1);
        // Not the one that is not empty (Redshift guide, "ST_Union").
        return Answer.of(
                first.isEmpty() || second.isEmpty()
                        ? Constructions.intersection(first, second)
                        : Constructions.union(first, second));
    }

    private static void requireNoLines(Geometry geometry) {
        if (geometry.shape().dimension() == 1) {
            throw GeometryErrors.invalid("the geometry must not be a " + geometry.subtype());
        }
    }

    private static Optional<String> pointOnLine(Arguments arguments) {
        Geometry geometry = arguments.geometry(0);
        Coordinates line = Demand.line(geometry);
        double fraction = arguments.real(1);
        if (!(0 <= fraction && fraction <= 1)) {
            throw GeometryErrors.invalid("the fraction must be 0 to 1");
        }
        Coordinates place = line.isEmpty() ? line : Lines.at(line, fraction);
        return Answer.of(geometry.with(new Shape.Point(place)));
    }
}
