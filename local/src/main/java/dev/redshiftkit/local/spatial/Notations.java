package dev.redshiftkit.local.spatial;

import dev.redshiftkit.local.spatial.earth.ReferenceSystems;
import dev.redshiftkit.local.spatial.notation.GeoHash;
import dev.redshiftkit.local.spatial.notation.GeoJsonReader;
import dev.redshiftkit.local.spatial.notation.GeoJsonWriter;
import dev.redshiftkit.local.spatial.notation.GeoSquare;
import dev.redshiftkit.local.spatial.notation.WkbDialect;
import dev.redshiftkit.local.spatial.notation.WkbReader;
import dev.redshiftkit.local.spatial.notation.WkbWriter;
import dev.redshiftkit.local.spatial.notation.WktReader;
import dev.redshiftkit.local.spatial.notation.WktWriter;
import dev.redshiftkit.local.spatial.shape.Coordinates;
import dev.redshiftkit.local.spatial.shape.Geometry;
import dev.redshiftkit.local.spatial.shape.GeometryErrors;
import dev.redshiftkit.local.spatial.shape.Layout;
import dev.redshiftkit.local.spatial.shape.Rectangle;
import java.util.Map;
import java.util.Optional;

/** Geometries and geographies from and to their notations. */
final class Notations {

    static final Map<String, SpatialFunction> FUNCTIONS = Map.ofEntries(
            Map.entry("geometry_in", arguments -> Answer.of(WkbReader.read(arguments.text(0)))),
            Map.entry("geography_in", arguments -> Answer.of(geography(WkbReader.read(arguments.text(0))))),
            Map.entry("st_geomfromtext", Notations::fromText),
            Map.entry("st_geomfromewkt", arguments -> Answer.of(WktReader.ewkt(arguments.text(0), 0))),
            Map.entry("st_geomfromwkb", Notations::fromBinary),
            Map.entry("st_geomfromewkb", arguments -> Answer.of(WkbReader.read(arguments.text(0)))),
            Map.entry("st_geomfromgeojson", arguments -> Answer.of(GeoJsonReader.read(arguments.text(0)))),
            Map.entry("st_geomfromgeohash", Notations::fromGeoHash),
            Map.entry("st_geomfromgeosquare", Notations::fromGeoSquare),
            Map.entry(
                    "st_geogfromtext",
                    arguments -> Answer.of(geography(WktReader.ewkt(arguments.text(0), Geometry.WGS84)))),
            Map.entry("st_geogfromwkb", arguments -> Answer.of(geography(WkbReader.read(arguments.text(0))))),
            Map.entry("geography", arguments -> Answer.of(cast(arguments.geometry(0)))),
            Map.entry(
                    "st_astext", arguments -> Answer.of(WktWriter.wkt(arguments.geometry(0), arguments.precision(1)))),
            Map.entry(
                    "st_asewkt", arguments -> Answer.of(WktWriter.ewkt(arguments.geometry(0), arguments.precision(1)))),
            Map.entry(
                    "st_asgeojson",
                    arguments -> Answer.of(GeoJsonWriter.write(arguments.geometry(0), arguments.precision(1)))),
            Map.entry("st_asbinary", arguments -> Answer.of(hex(arguments, WkbDialect.STANDARD))),
            Map.entry("st_ashexwkb", arguments -> Answer.of(hex(arguments, WkbDialect.STANDARD))),
            Map.entry("st_ashexewkb", arguments -> Answer.of(hex(arguments, WkbDialect.EXTENDED))),
            // VARBYTE may be longer than VARCHAR.
            Map.entry("st_asewkb", arguments -> Optional.of(hex(arguments, WkbDialect.STANDARD_WITH_SRID))),
            Map.entry("st_geohash", Notations::geoHash),
            Map.entry("st_geosquare", Notations::geoSquare));

    private static final int DEFAULT_GEOHASH = 20;
    private static final int LONGEST_GEOHASH = 65_535;

    private Notations() {}

    private static String hex(Arguments arguments, WkbDialect dialect) {
        return WkbWriter.hex(arguments.geometry(0), dialect);
    }

    /** A geography without an SRID is on WGS 84. */
    private static Geometry geography(Geometry read) {
        return read.srid() == 0 ? read.withSrid(Geometry.WGS84) : read;
    }

    private static Geometry cast(Geometry geometry) {
        ReferenceSystems.requireGeographic(geometry.srid());
        return geometry;
    }

    private static Optional<String> fromText(Arguments arguments) {
        int srid = srid(arguments);
        return srid < 0 ? Answer.NULL : Answer.of(WktReader.wkt(arguments.text(0), srid));
    }

    private static Optional<String> fromBinary(Arguments arguments) {
        int srid = srid(arguments);
        return srid < 0
                ? Answer.NULL
                : Answer.of(WkbReader.read(arguments.text(0)).withSrid(srid));
    }

    private static int srid(Arguments arguments) {
        return arguments.count() > 1 ? arguments.integer(1) : 0;
    }

    private static Optional<String> fromGeoHash(Arguments arguments) {
        String hash = arguments.text(0);
        int length = arguments.count() > 1 ? arguments.integer(1) : -1;
        return rectangle(GeoHash.rectangle(0 <= length && length < hash.length() ? hash.substring(0, length) : hash));
    }

    private static Optional<String> fromGeoSquare(Arguments arguments) {
        int subdivisions = arguments.count() > 1 ? arguments.integer(1) : GeoSquare.MOST_SUBDIVISIONS;
        return rectangle(GeoSquare.rectangle(arguments.number(0), subdivisions));
    }

    private static Optional<String> rectangle(Rectangle rectangle) {
        return Answer.of(new Geometry(0, Layout.XY, rectangle.shape()));
    }

    private static Optional<String> geoHash(Arguments arguments) {
        Coordinates place = Demand.point(arguments.geometry(0));
        int length = arguments.count() > 1 ? arguments.integer(1) : DEFAULT_GEOHASH;
        if (length < 1 || LONGEST_GEOHASH < length) {
            throw GeometryErrors.invalid("precision must be 1 to " + LONGEST_GEOHASH + ", but is " + length);
        }
        return place.isEmpty() ? Answer.NULL : Answer.of(GeoHash.of(place.x(0), place.y(0), length));
    }

    private static Optional<String> geoSquare(Arguments arguments) {
        Coordinates place = Demand.pointWithPlace(arguments.geometry(0));
        int subdivisions = arguments.count() > 1 ? arguments.integer(1) : GeoSquare.MOST_SUBDIVISIONS;
        return Answer.of(GeoSquare.of(place.x(0), place.y(0), subdivisions));
    }
}
