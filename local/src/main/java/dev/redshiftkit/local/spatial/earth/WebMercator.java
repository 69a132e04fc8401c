package dev.redshiftkit.local.spatial.earth;

/** The spherical Mercator projection of the maps on the web, EPSG 3857. */
final class WebMercator implements Projection {

    private static final double RADIUS = Spheroid.WGS84.equatorialRadius();

    @Override
    public void toPlane(double[] place) {
        place[0] = RADIUS * Math.toRadians(place[0]);
        double sine = Math.sin(Math.toRadians(place[1]));
        place[1] = RADIUS * Spheroid.atanh(sine);
    }

    @Override
    public void toGlobe(double[] place) {
        place[0] = Math.toDegrees(place[0] / RADIUS);
        place[1] = Math.toDegrees(Math.atan(Math.sinh(place[1] / RADIUS)));
    }
}
