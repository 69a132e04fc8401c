package dev.redshiftkit.local.spatial.earth;

import dev.redshiftkit.local.spatial.shape.Coordinates;
import dev.redshiftkit.local.spatial.shape.Geometry;
import dev.redshiftkit.local.spatial.shape.GeometryErrors;
import java.util.HashMap;
import java.util.Map;

/**
 * The spatial reference systems that are known by their EPSG numbers: a cluster knows thousands, of which these are the ones that can
 * be computed exactly without a table of datum shifts. WGS 84, NAD83, ETRS89 and the datums derived from them count as one, as they
 * do for a cluster (Redshift guide, "ST_Transform").
 */
public final class ReferenceSystems {

    /** Geographic systems whose datums are not the same; lengths and areas on them can be measured. */
    private static final Map<Integer, Spheroid> OTHER_DATUMS = Map.of(
            4322, Spheroid.WGS72,
            4324, Spheroid.WGS72,
            4267, Spheroid.CLARKE_1866,
            4230, Spheroid.INTERNATIONAL_1924,
            4314, Spheroid.BESSEL_1841,
            4277, Spheroid.AIRY_1830,
            4284, Spheroid.KRASSOWSKY_1940);

    private static final Map<Integer, Spheroid> GEOGRAPHIC = geographic();
    private static final Map<Integer, Projection> SYSTEMS = systems();

    private ReferenceSystems() {}

    private static Map<Integer, Spheroid> geographic() {
        Map<Integer, Spheroid> systems = new HashMap<>();
        systems.put(Geometry.WGS84, Spheroid.WGS84);
        systems.put(4979, Spheroid.WGS84);
        // NAD83, NAD83(2011), ETRS89 with and without height, and IG05, which the guide transforms from.
        for (int srid : new int[] {4269, 6318, 6319, 4258, 4937, 6989, 6990}) {
            systems.put(srid, Spheroid.GRS80);
        }
        return systems;
    }

    private static Map<Integer, Projection> systems() {
        Map<Integer, Projection> systems = new HashMap<>();
        GEOGRAPHIC.keySet().forEach(srid -> systems.put(srid, Projection.NONE));
        systems.put(3857, new WebMercator());
        systems.put(4978, new Geocentric(Spheroid.WGS84));
        systems.put(6317, new Geocentric(Spheroid.GRS80));
        systems.put(4936, new Geocentric(Spheroid.GRS80));
        for (int zone = 1; zone <= 60; zone++) {
            systems.put(32600 + zone, TransverseMercator.utm(Spheroid.WGS84, zone, false));
            systems.put(32700 + zone, TransverseMercator.utm(Spheroid.WGS84, zone, true));
        }
        for (int zone = 1; zone <= 23; zone++) {
            systems.put(26900 + zone, TransverseMercator.utm(Spheroid.GRS80, zone, false));
        }
        for (int zone = 28; zone <= 38; zone++) {
            systems.put(25800 + zone, TransverseMercator.utm(Spheroid.GRS80, zone, false));
        }
        return systems;
    }

    static Spheroid spheroid(int srid) {
        Spheroid spheroid = GEOGRAPHIC.getOrDefault(srid, OTHER_DATUMS.get(srid));
        if (spheroid == null) {
            throw unknown(srid);
        }
        return spheroid;
    }

    private static RuntimeException unknown(int srid) {
        return srid == 0
                ? GeometryErrors.invalid("the spatial reference system with SRID 0 does not exist")
                : GeometryErrors.unsupported("SRID " + srid);
    }

    /**
     * Makes sure that values of a GEOGRAPHY may have an SRID.
     *
     * @throws dev.redshiftkit.local.error.SqlError if it is not known as that of a geographic reference system
     */
    public static void requireGeographic(int srid) {
        if (SYSTEMS.getOrDefault(srid, Projection.NONE) != Projection.NONE) {
            throw GeometryErrors.invalid("SRID " + srid + " is not that of a geographic spatial reference system");
        }
        spheroid(srid);
    }

    /**
     * Returns a geometry in another reference system.
     *
     * @throws dev.redshiftkit.local.error.SqlError if one of the two is not known
     */
    public static Geometry transform(Geometry geometry, int srid) {
        Projection from = system(geometry.srid());
        Projection to = system(srid);
        if (!geometry.layout().hasZ() && !geometry.isEmpty() && (from.needsHeight() || to.needsHeight())) {
            throw GeometryErrors.invalid("geocentric coordinates need a z");
        }
        return geometry.with(geometry.shape().map(part -> transform(part, from, to)))
                .withSrid(srid);
    }

    private static Projection system(int srid) {
        Projection system = SYSTEMS.get(srid);
        if (system == null) {
            throw unknown(srid);
        }
        return system;
    }

    private static Coordinates transform(Coordinates points, Projection from, Projection to) {
        int size = points.layout().size();
        double[] ordinates = new double[points.size() * size];
        double[] place = new double[3];
        for (int index = 0; index < points.size(); index++) {
            place[0] = points.x(index);
            place[1] = points.y(index);
            place[2] = points.z(index);
            from.toGlobe(place);
            to.toPlane(place);
            ordinates[index * size] = place[0];
            ordinates[index * size + 1] = place[1];
            if (points.layout().hasZ()) {
                ordinates[index * size + 2] = place[2];
            }
            if (points.layout().hasM()) {
                ordinates[(index + 1) * size - 1] = points.m(index);
            }
        }
        return Coordinates.of(points.layout(), ordinates);
    }
}
