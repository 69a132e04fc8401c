package dev.redshiftkit.local.spatial.earth;

/** Coordinates from the centre of the earth: x to where equator and prime meridian meet, z to the north pole. */
final class Geocentric implements Projection {

    private static final int STEPS = 20;

    private final double radius;
    private final double eccentricitySquared;

    Geocentric(Spheroid spheroid) {
        this.radius = spheroid.equatorialRadius();
        this.eccentricitySquared = spheroid.eccentricitySquared();
    }

    @Override
    public void toPlane(double[] place) {
        double longitude = Math.toRadians(place[0]);
        double latitude = Math.toRadians(place[1]);
        double normal = normal(Math.sin(latitude));
        double fromAxis = (normal + place[2]) * Math.cos(latitude);
        place[2] = (normal * (1 - eccentricitySquared) + place[2]) * Math.sin(latitude);
        place[0] = fromAxis * Math.cos(longitude);
        place[1] = fromAxis * Math.sin(longitude);
    }

    @Override
    public void toGlobe(double[] place) {
        double fromAxis = Math.hypot(place[0], place[1]);
        double latitude = Math.atan2(place[2], fromAxis * (1 - eccentricitySquared));
        for (int step = 0; step < STEPS; step++) {
            double sine = Math.sin(latitude);
            latitude = Math.atan2(place[2] + eccentricitySquared * normal(sine) * sine, fromAxis);
        }
        double longitude = Math.toDegrees(Math.atan2(place[1], place[0]));
        double sine = Math.sin(latitude);
        place[2] = fromAxis * Math.cos(latitude)
                + place[2] * sine
                - radius * Math.sqrt(1 - eccentricitySquared * sine * sine);
        place[0] = longitude;
        place[1] = Math.toDegrees(latitude);
    }

    @Override
    public boolean needsHeight() {
        return true;
    }

    private double normal(double sine) {
        return radius / Math.sqrt(1 - eccentricitySquared * sine * sine);
    }
}
