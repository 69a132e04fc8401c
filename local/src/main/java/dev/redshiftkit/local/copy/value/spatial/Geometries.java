package dev.redshiftkit.local.copy.value.spatial;

/** Turns whatever COPY takes for a geometry into the form that is kept. */
public final class Geometries {

    /** Redshift guide, "Considerations when using spatial data". */
    private static final int MAX_BYTES = 1_048_447;

    private Geometries() {}

    /**
     * Returns a geometry as extended well-known binary in hexadecimal digits.
     *
     * @param text well-known text or the hexadecimal digits of well-known binary, plain or extended
     * @param defaultSrid the reference system of a geometry that names none; 0 for none
     * @throws IllegalArgumentException saying why it is no geometry
     */
    public static byte[] toEwkb(String text, int defaultSrid) {
        EwkbWriter ewkb = new EwkbWriter(defaultSrid);
        if (text.startsWith("00") || text.startsWith("01")) {
            new WkbReader(text).copyTo(ewkb);
        } else {
            new WktReader(text).copyTo(ewkb);
        }
        return ewkb.digits(MAX_BYTES);
    }
}
