package dev.redshiftkit.local.copy.value.spatial;

/** The kinds of geometry, by their numbers in well-known binary and their words in well-known text. */
enum GeometryKind {
    POINT(1),
    LINESTRING(2),
    POLYGON(3),
    MULTIPOINT(4),
    MULTILINESTRING(5),
    MULTIPOLYGON(6),
    GEOMETRYCOLLECTION(7);

    private final int number;

    GeometryKind(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static GeometryKind of(int number) {
        if (number < 1 || values().length < number) {
            throw new IllegalArgumentException("unknown geometry type");
        }
        return values()[number - 1];
    }

    /** Returns the kind of the parts of a collection of one kind. */
    GeometryKind part() {
        return switch (this) {
            case MULTIPOINT -> POINT;
            case MULTILINESTRING -> LINESTRING;
            case MULTIPOLYGON -> POLYGON;
            default -> throw new IllegalStateException(this + " has no parts of one kind");
        };
    }
}
