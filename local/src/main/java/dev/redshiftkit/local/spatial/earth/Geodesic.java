package dev.redshiftkit.local.spatial.earth;

/**
 * The shortest line between two places on a spheroid, by the formulas of Andoyer and Lambert, which are exact to the first order of the
 * flattening. The examples of the Redshift guide ("ST_Distance", "ST_Perimeter", "ST_Area") have their digits, some thousandths of a percent
 * beside the true ones; those along a meridian have the digits of a series of the first order.
 */
final class Geodesic {

    private final Spheroid spheroid;
    private final double longitudes;
    private final Place from;
    private final Place to;
    private final double angle;

    private Geodesic(Spheroid spheroid, double longitudes, Place from, Place to) {
        this.spheroid = spheroid;
        this.longitudes = longitudes;
        this.from = from;
        this.to = to;
        double cosine = from.sine() * to.sine() + from.cosine() * to.cosine() * Math.cos(longitudes);
        this.angle = Math.acos(Math.max(-1, Math.min(1, cosine)));
    }

    /** Places are longitude and latitude in degrees. */
    static Geodesic between(Spheroid spheroid, double x1, double y1, double x2, double y2) {
        double degrees = x2 - x1;
        double shorter = -180 <= degrees && degrees <= 180 ? degrees : Math.IEEEremainder(degrees, 360);
        return new Geodesic(
                spheroid,
                shorter == degrees ? Math.toRadians(x2) - Math.toRadians(x1) : Math.toRadians(shorter),
                Place.of(y1),
                Place.of(y2));
    }

    /** How far it goes to the east, as an angle. */
    double longitudes() {
        return longitudes;
    }

    /** Returns its length in metres. */
    double distance() {
        if (longitudes == 0) {
            return Math.abs(meridian(to.latitude()) - meridian(from.latitude()));
        }
        if (Math.abs(longitudes) == Math.PI) {
            double pole = Math.copySign(Math.PI / 2, from.latitude() + to.latitude());
            return Math.abs(2 * meridian(pole) - meridian(from.latitude()) - meridian(to.latitude()));
        }
        return spheroid.equatorialRadius() * (angle + correction());
    }

    private double meridian(double latitude) {
        double n = spheroid.thirdFlattening();
        return spheroid.equatorialRadius() / (1 + n) * (latitude - 1.5 * n * Math.sin(2 * latitude));
    }

    private double correction() {
        double threeSines = 3 * Math.sin(angle);
        double cosine = from.sine() * to.sine() + from.cosine() * to.cosine() * Math.cos(longitudes);
        double near = cosine == 1 ? 0 : (angle + threeSines) / (1 - cosine);
        double far = cosine == -1 ? 0 : (angle - threeSines) / (1 + cosine);
        double difference = from.sine() - to.sine();
        double sum = from.sine() + to.sine();
        return -(spheroid.flattening() / 4) * (near * (difference * difference) + far * (sum * sum));
    }

    /** Returns the area between it and the equator: positive if it is north of it and goes east. */
    Area areaToEquator() {
        double sine = Math.sin(angle);
        if (sine == 0) {
            return Area.NONE;
        }
        double beginning = azimuthTo(to, from, longitudes);
        double end = azimuthTo(from, to, longitudes);
        double half = spheroid.flattening() / 2;
        double u = half * (from.cosine() * from.cosine()) * Math.sin(2 * beginning);
        double v = half * (to.cosine() * to.cosine()) * Math.sin(2 * end);
        double stretch = angle / sine;
        double azimuth = beginning - (v * stretch - u);
        double reverse = Math.copySign(Math.PI, end) - end - (-u * stretch + v);
        return new Area(reverse - azimuth, ellipsoidalTerm(azimuth, reverse));
    }

    /**
     * An area as it adds up.
     *
     * @param excess what it is on a sphere of the radius 1
     * @param correction what a spheroid has beyond that
     */
    record Area(double excess, double correction) {

        static final Area NONE = new Area(0, 0);

        Area plus(Area other) {
            return new Area(excess + other.excess, correction + other.correction);
        }

        double squareMetres(Spheroid spheroid) {
            double a = spheroid.equatorialRadius();
            return spheroid.authalicRadiusSquared() * excess + spheroid.eccentricitySquared() * (a * a) * correction;
        }
    }

    /** The azimuth on the sphere at one end, with the other end there. */
    private static double azimuthTo(Place there, Place here, double longitudes) {
        if (there.cosine() == 0) {
            return there.sine() < 0 ? Math.PI : 0;
        }
        double north = here.cosine() * (there.sine() / there.cosine()) - here.sine() * Math.cos(longitudes);
        return Math.atan2(Math.sin(longitudes), north);
    }

    /** What a spheroid has beyond the sphere, as a series in the third flattening and the geodesic's own expansion parameter. */
    private double ellipsoidalTerm(double azimuth, double reverse) {
        double reduced = Math.cos(from.reduced(spheroid));
        double sineAtEquator = Math.sin(azimuth) * reduced;
        double cosineAtEquator = Math.sqrt(Math.max(0, 1 - sineAtEquator * sineAtEquator));
        double modulus = spheroid.secondEccentricitySquared() * (cosineAtEquator * cosineAtEquator);
        double root = Math.sqrt(1 + modulus);
        double epsilon = (root - 1) / (root + 1);
        return cosineAtEquator * sineAtEquator * (series(to, reverse, epsilon) - series(from, azimuth, epsilon));
    }

    private double series(Place place, double azimuth, double epsilon) {
        double sine = Math.sin(place.reduced(spheroid));
        double cosine = Math.cos(azimuth) * Math.cos(place.reduced(spheroid));
        double norm = Math.hypot(sine, cosine);
        double x = norm == 0 ? 0 : cosine / norm;
        double first = (10 - 4 * spheroid.thirdFlattening()) / 15 - epsilon / 5;
        return first * x + epsilon / 45 * (4 * x * x * x - 3 * x);
    }

    /** A latitude, as an angle, with its sine and cosine. */
    private record Place(double latitude, double sine, double cosine) {

        static Place of(double degrees) {
            double latitude = Math.toRadians(degrees);
            double cosine = Math.abs(degrees) == 90 ? 0 : Math.cos(latitude);
            return new Place(latitude, Math.sin(latitude), cosine);
        }

        double reduced(Spheroid spheroid) {
            return Math.atan(Math.tan(latitude) * (1 - spheroid.flattening()));
        }
    }
}
