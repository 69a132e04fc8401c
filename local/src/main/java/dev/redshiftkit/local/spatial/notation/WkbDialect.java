package dev.redshiftkit.local.spatial.notation;

/** The ways well-known binary tells the SRID and what ordinates there are. All are read; which one is written depends on the function. */
public enum WkbDialect {
    /** PostGIS's: one bit each for z, m and an SRID. It is how GEOMETRY and GEOGRAPHY are stored. */
    EXTENDED,
    /** The standard's: thousands in the number of the subtype; no SRID. */
    STANDARD,
    /** The standard's, with PostGIS's SRID (Redshift guide, "ST_AsEWKB"). */
    STANDARD_WITH_SRID;

    static final int Z_BIT = 0x80000000;
    static final int M_BIT = 0x40000000;
    static final int SRID_BIT = 0x20000000;
    static final int Z_THOUSANDS = 1;
    static final int M_THOUSANDS = 2;
}
