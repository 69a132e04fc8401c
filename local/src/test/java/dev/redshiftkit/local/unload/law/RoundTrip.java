package dev.redshiftkit.local.unload.law;

import static dev.redshiftkit.local.unload.law.Kind.DAYS;
import static dev.redshiftkit.local.unload.law.Kind.GEOGRAPHY;
import static dev.redshiftkit.local.unload.law.Kind.GEOMETRY;
import static dev.redshiftkit.local.unload.law.Kind.HLLSKETCH;
import static dev.redshiftkit.local.unload.law.Kind.TIMETZ;
import static dev.redshiftkit.local.unload.law.Kind.VARBYTE;
import static dev.redshiftkit.local.unload.law.Kind.YEARS;

import java.util.Set;

/** A way out and back: options of UNLOAD, those of COPY that go with them, and what cannot travel so. */
enum RoundTrip {
    TEXT("ESCAPE NULL AS '\\\\N'", "ESCAPE", Set.of()),
    QUOTED_TEXT("ADDQUOTES ESCAPE NULL AS '\\\\N' ZSTD", "REMOVEQUOTES ESCAPE ZSTD", Set.of(VARBYTE)),
    CSV("FORMAT CSV NULL AS '\\\\N'", "FORMAT CSV", Set.of()),
    CSV_WITH_HEADER(
            "FORMAT CSV DELIMITER ';' HEADER NULL AS '\\\\N' GZIP",
            "FORMAT CSV DELIMITER ';' IGNOREHEADER 1 GZIP",
            Set.of()),
    FIXEDWIDTH(
            "FIXEDWIDTH 'id:6,x:{width}' NULL AS '@@' BZIP2",
            "FIXEDWIDTH 'id:6,x:{width}' NULL AS '@@' TRIMBLANKS BZIP2",
            Set.of(VARBYTE, GEOMETRY, GEOGRAPHY, HLLSKETCH)),
    JSON("FORMAT JSON", "FORMAT JSON 'auto'", Set.of(VARBYTE, GEOMETRY, GEOGRAPHY, HLLSKETCH)),
    PARQUET("FORMAT PARQUET", "FORMAT PARQUET", Set.of(VARBYTE, GEOMETRY, GEOGRAPHY, HLLSKETCH, TIMETZ, YEARS, DAYS));

    private final String unload;
    private final String copy;
    private final Set<Kind> refused;

    RoundTrip(String unload, String copy, Set<Kind> refused) {
        this.unload = unload;
        this.copy = copy;
        this.refused = refused;
    }

    String unloadOptions(Kind kind) {
        return fitting(unload, kind);
    }

    /** Nested data comes back from strings only by request (Redshift guide, COPY, SERIALIZETOJSON). */
    String copyOptions(Kind kind) {
        return this == PARQUET && kind == Kind.SUPER ? copy + " SERIALIZETOJSON" : fitting(copy, kind);
    }

    /** Fields are no wider than their columns, which COPY does not forgive. */
    private static String fitting(String options, Kind kind) {
        return options.replace("{width}", kind == Kind.CHAR ? "5" : "200");
    }

    /** Whether UNLOAD refuses the type (Redshift guide, UNLOAD, usage notes). */
    boolean refuses(Kind kind) {
        return refused.contains(kind);
    }

    /** Whether the way keeps a text as it is: fields of fixed widths know no line ends and no blanks at their ends. */
    boolean keeps(String text) {
        return this != FIXEDWIDTH || text.matches("[^\n\r]*[^\n\r ]");
    }
}
