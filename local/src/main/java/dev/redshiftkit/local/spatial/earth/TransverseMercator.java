package dev.redshiftkit.local.spatial.earth;

/**
 * The transverse Mercator projection of UTM: L. Krüger's series to the sixth order of the third flattening, as PROJ computes it. It
 * holds far outside of the zone, too.
 */
final class TransverseMercator implements Projection {

    private static final double SCALE = 0.9996;
    private static final double FALSE_EASTING = 500_000;
    private static final double FALSE_NORTHING_SOUTH = 10_000_000;
    private static final int STEPS = 12;

    private final double eccentricity;
    private final double radius;
    private final double scale;
    private final double centralMeridian;
    private final double falseNorthing;
    private final double[] toPlane;
    private final double[] toSphere;

    private TransverseMercator(Spheroid spheroid, double centralMeridian, double falseNorthing) {
        double n = spheroid.flattening() / (2 - spheroid.flattening());
        this.eccentricity = Math.sqrt(spheroid.eccentricitySquared());
        this.radius = spheroid.equatorialRadius();
        this.scale = SCALE / (1 + n) * polynomial(n * n, 1, 1 / 4., 1 / 64., 1 / 256.);
        this.centralMeridian = centralMeridian;
        this.falseNorthing = falseNorthing;
        this.toPlane = toPlane(n);
        this.toSphere = toSphere(n);
    }

    /** Returns the projection of a zone of UTM, 1 to 60. */
    static TransverseMercator utm(Spheroid spheroid, int zone, boolean south) {
        return new TransverseMercator(spheroid, 6 * zone - 183, south ? FALSE_NORTHING_SOUTH : 0);
    }

    @Override
    public void toPlane(double[] place) {
        double longitude = Math.toRadians(Math.IEEEremainder(place[0] - centralMeridian, 360));
        double tangent = conformal(Math.tan(Math.toRadians(place[1])));
        double cosine = Math.cos(longitude);
        double north = Math.atan2(tangent, cosine);
        double east = asinh(Math.sin(longitude) / Math.hypot(tangent, cosine));
        double[] sums = sums(toPlane, north, east);
        place[0] = FALSE_EASTING + radius * (scale * (east + sums[1]));
        place[1] = falseNorthing + radius * (scale * (north + sums[0]));
    }

    @Override
    public void toGlobe(double[] place) {
        double north = (place[1] - falseNorthing) / radius / scale;
        double east = (place[0] - FALSE_EASTING) / radius / scale;
        double[] sums = sums(toSphere, north, east);
        double northOnSphere = north - sums[0];
        double eastOnSphere = east - sums[1];
        double cosine = Math.cos(northOnSphere);
        double tangent = Math.sin(northOnSphere) / Math.hypot(Math.sinh(eastOnSphere), cosine);
        double longitude = Math.toDegrees(Math.atan2(Math.sinh(eastOnSphere), cosine));
        place[0] = Math.IEEEremainder(longitude + centralMeridian, 360);
        place[1] = Math.toDegrees(Math.atan(geographic(tangent)));
    }

    private static double[] sums(double[] coefficients, double north, double east) {
        double northSum = 0;
        double eastSum = 0;
        for (int index = coefficients.length; index > 0; index--) {
            double twice = 2. * index;
            northSum += coefficients[index - 1] * Math.sin(twice * north) * Math.cosh(twice * east);
            eastSum += coefficients[index - 1] * Math.cos(twice * north) * Math.sinh(twice * east);
        }
        return new double[] {northSum, eastSum};
    }

    /** The tangent of the conformal latitude from that of the latitude. */
    private double conformal(double tangent) {
        double root = Math.hypot(1, tangent);
        double shift = Math.sinh(eccentricity * Spheroid.atanh(eccentricity * tangent / root));
        return tangent * Math.hypot(1, shift) - shift * root;
    }

    /** The tangent of the latitude from that of the conformal one, by Newton's method. */
    private double geographic(double conformalTangent) {
        double square = eccentricity * eccentricity;
        double tangent = conformalTangent / (1 - square);
        for (int step = 0; step < STEPS; step++) {
            double error = conformalTangent - conformal(tangent);
            tangent += error
                    / Math.hypot(1, conformal(tangent))
                    * (1 + (1 - square) * tangent * tangent)
                    / ((1 - square) * Math.hypot(1, tangent));
        }
        return tangent;
    }

    private static double asinh(double value) {
        double size = Math.abs(value);
        return Math.copySign(Math.log1p(size + size * size / (1 + Math.hypot(1, size))), value);
    }

    private static double[] toPlane(double n) {
        return new double[] {
            n * polynomial(n, 1 / 2., -2 / 3., 5 / 16., 41 / 180., -127 / 288., 7891 / 37800.),
            n * n * polynomial(n, 13 / 48., -3 / 5., 557 / 1440., 281 / 630., -1983433 / 1935360.),
            n * n * n * polynomial(n, 61 / 240., -103 / 140., 15061 / 26880., 167603 / 181440.),
            Math.pow(n, 4) * polynomial(n, 49561 / 161280., -179 / 168., 6601661 / 7257600.),
            Math.pow(n, 5) * polynomial(n, 34729 / 80640., -3418889 / 1995840.),
            Math.pow(n, 6) * (212378941 / 319334400.),
        };
    }

    private static double[] toSphere(double n) {
        return new double[] {
            n * polynomial(n, 1 / 2., -2 / 3., 37 / 96., -1 / 360., -81 / 512., 96199 / 604800.),
            n * n * polynomial(n, 1 / 48., 1 / 15., -437 / 1440., 46 / 105., -1118711 / 3870720.),
            n * n * n * polynomial(n, 17 / 480., -37 / 840., -209 / 4480., 5569 / 90720.),
            Math.pow(n, 4) * polynomial(n, 4397 / 161280., -11 / 504., -830251 / 7257600.),
            Math.pow(n, 5) * polynomial(n, 4583 / 161280., -108847 / 3991680.),
            Math.pow(n, 6) * (20648693 / 638668800.),
        };
    }

    private static double polynomial(double x, double... coefficients) {
        double value = 0;
        for (int index = coefficients.length - 1; index >= 0; index--) {
            value = value * x + coefficients[index];
        }
        return value;
    }
}
