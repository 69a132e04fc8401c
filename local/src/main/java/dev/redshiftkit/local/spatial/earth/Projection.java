package dev.redshiftkit.local.spatial.earth;

/** How a reference system's coordinates are got from longitude, latitude and height, and these from them; in place. */
interface Projection {

    /** Longitude and latitude themselves. */
    Projection NONE = new Projection() {
        @Override
        public void toPlane(double[] place) {}

        @Override
        public void toGlobe(double[] place) {}
    };

    /** Takes longitude and latitude in degrees and the height in metres, and leaves the system's x, y and z. */
    void toPlane(double[] place);

    /** Takes the system's x, y and z, and leaves longitude and latitude in degrees and the height in metres. */
    void toGlobe(double[] place);

    /** Whether x and y alone mean nothing. */
    default boolean needsHeight() {
        return false;
    }
}
