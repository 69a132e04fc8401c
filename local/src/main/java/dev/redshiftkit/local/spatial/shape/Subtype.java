package dev.redshiftkit.local.spatial.shape;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The subtypes of GEOMETRY and GEOGRAPHY, with their numbers in well-known binary. */
public enum Subtype {
    POINT(1, "Point"),
    LINESTRING(2, "LineString"),
    POLYGON(3, "Polygon"),
    MULTIPOINT(4, "MultiPoint"),
    MULTILINESTRING(5, "MultiLineString"),
    MULTIPOLYGON(6, "MultiPolygon"),
    GEOMETRYCOLLECTION(7, "GeometryCollection");

    private final int code;
    private final String title;

    Subtype(int code, String title) {
        this.code = code;
        this.title = title;
    }

    /** Returns the subtype of this name, in any case. */
    public static Optional<Subtype> find(String name) {
        String folded = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(subtype -> subtype.name().equals(folded))
                .findFirst();
    }

    /** Returns the subtype with this number in well-known binary. */
    public static Optional<Subtype> of(int code) {
        return Arrays.stream(values()).filter(subtype -> subtype.code == code).findFirst();
    }

    /** Its number in well-known binary. */
    public int code() {
        return code;
    }

    /** Its name as GeoJSON spells it. */
    public String title() {
        return title;
    }

    public boolean isCollection() {
        return code >= MULTIPOINT.code;
    }

    /** What a collection of this subtype may hold; empty for those that are no collections, and where it may be anything. */
    public Optional<Subtype> member() {
        return switch (this) {
            case MULTIPOINT -> Optional.of(POINT);
            case MULTILINESTRING -> Optional.of(LINESTRING);
            case MULTIPOLYGON -> Optional.of(POLYGON);
            case POINT, LINESTRING, POLYGON, GEOMETRYCOLLECTION -> Optional.empty();
        };
    }

    /** The subtype of a collection of these alone; a geometry collection if there is no such multitype. */
    public Subtype multitype() {
        return switch (this) {
            case POINT -> MULTIPOINT;
            case LINESTRING -> MULTILINESTRING;
            case POLYGON -> MULTIPOLYGON;
            case MULTIPOINT, MULTILINESTRING, MULTIPOLYGON, GEOMETRYCOLLECTION -> GEOMETRYCOLLECTION;
        };
    }
}
