package dev.redshiftkit.sql.type;

/** What the type modifiers of PostgreSQL have in common. */
final class Lengths {

    /** PostgreSQL counts the four bytes of a value's length word into its modifiers. */
    static final int HEADER = 4;

    private Lengths() {}
}
