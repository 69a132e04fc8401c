package dev.redshiftkit.local.spatial.earth;

/** A sphere. Places on it are longitude and latitude in degrees. */
public record Sphere(double radius) {

    /** Returns the length of the shorter great circle arc between two places, by the haversine formula. */
    public double distance(double x1, double y1, double x2, double y2) {
        double latitudes = Math.sin(Math.toRadians(y2 - y1) / 2);
        double longitudes = Math.sin(Math.toRadians(x2 - x1) / 2);
        double haversine = latitudes * latitudes
                + Math.cos(Math.toRadians(y1)) * Math.cos(Math.toRadians(y2)) * longitudes * longitudes;
        return 2 * radius * Math.asin(Math.sqrt(Math.min(1, haversine)));
    }
}
