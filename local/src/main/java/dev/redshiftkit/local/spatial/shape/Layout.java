package dev.redshiftkit.local.spatial.shape;

/** Which ordinates the points of a geometry have: 2D, 3DZ, 3DM or 4D, as the Redshift guide calls them. */
public enum Layout {
    XY(""),
    XYZ("Z"),
    XYM("M"),
    XYZM("ZM");

    private final String suffix;

    Layout(String suffix) {
        this.suffix = suffix;
    }

    /** Returns the layout that has these ordinates besides x and y. */
    public static Layout of(boolean z, boolean m) {
        if (z) {
            return m ? XYZM : XYZ;
        }
        return m ? XYM : XY;
    }

    /** What follows the subtype in well-known text: Z, M, ZM or nothing. */
    public String suffix() {
        return suffix;
    }

    /** How many ordinates a point has. */
    public int size() {
        return 2 + suffix.length();
    }

    public boolean hasZ() {
        return this == XYZ || this == XYZM;
    }

    public boolean hasM() {
        return this == XYM || this == XYZM;
    }

    /** Where among the ordinates of a point its m is, if it has one. */
    int offsetOfM() {
        return size() - 1;
    }
}
