package dev.redshiftkit.local.spatial.earth;

/**
 * An ellipsoid that the earth is taken for.
 *
 * @param equatorialRadius in metres
 * @param flattening how much shorter the polar radius is, as a fraction of the equatorial one
 */
public record Spheroid(double equatorialRadius, double flattening) {

    static final Spheroid WGS84 = ofInverse(6_378_137, 298.257223563);
    static final Spheroid GRS80 = ofInverse(6_378_137, 298.257222101);
    static final Spheroid WGS72 = ofInverse(6_378_135, 298.26);
    static final Spheroid CLARKE_1866 = new Spheroid(6_378_206.4, (6_378_206.4 - 6_356_583.8) / 6_378_206.4);
    static final Spheroid INTERNATIONAL_1924 = ofInverse(6_378_388, 297);
    static final Spheroid BESSEL_1841 = ofInverse(6_377_397.155, 299.1528128);
    static final Spheroid AIRY_1830 = ofInverse(6_377_563.396, 299.3249646);
    static final Spheroid KRASSOWSKY_1940 = ofInverse(6_378_245, 298.3);

    /** The mean radius of WGS 84, which ST_DistanceSphere and ST_LengthSphere take for that of the earth. */
    public static final double MEAN_RADIUS = (2 * WGS84.equatorialRadius + WGS84.polarRadius()) / 3;

    /** The flattening comes from the radii, as a cluster has it: that decides about the last digits. */
    private static Spheroid ofInverse(double equatorialRadius, double inverseFlattening) {
        double polarRadius = equatorialRadius * (1 - 1 / inverseFlattening);
        return new Spheroid(equatorialRadius, (equatorialRadius - polarRadius) / equatorialRadius);
    }

    double polarRadius() {
        return equatorialRadius * (1 - flattening);
    }

    double thirdFlattening() {
        return flattening / (2 - flattening);
    }

    /** The square of the first eccentricity. */
    double eccentricitySquared() {
        return flattening * (2 - flattening);
    }

    /** The square of the second eccentricity. */
    double secondEccentricitySquared() {
        return eccentricitySquared() / (1 - eccentricitySquared());
    }

    /** The square of the radius of the sphere that has the same area. */
    double authalicRadiusSquared() {
        double e = Math.sqrt(eccentricitySquared());
        double polar = polarRadius();
        return equatorialRadius * equatorialRadius / 2 + polar * polar / 2 * atanh(e) / e;
    }

    static double atanh(double value) {
        return (Math.log1p(value) - Math.log1p(-value)) / 2;
    }
}
