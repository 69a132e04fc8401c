package dev.redshiftkit.local.unload.law;

/** A way out and back: options of UNLOAD, those of COPY that go with them, and what cannot travel so. */
enum RoundTrip {
    TEXT("ESCAPE NULL AS '\\N'", "ESCAPE"),
    QUOTED_TEXT("ADDQUOTES ESCAPE NULL AS '\\N' ZSTD", "REMOVEQUOTES ESCAPE ZSTD"),
    CSV("FORMAT CSV NULL AS '\\N'", "FORMAT CSV"),
    CSV_WITH_HEADER(
            "FORMAT CSV DELIMITER ';' HEADER NULL AS '\\N' GZIP", "FORMAT CSV DELIMITER ';' IGNOREHEADER 1 GZIP"),
    FIXEDWIDTH(
            "FIXEDWIDTH 'id:6,x:{width}' NULL AS '@@' BZIP2",
            "FIXEDWIDTH 'id:6,x:{width}' NULL AS '@@' TRIMBLANKS BZIP2"),
    JSON("FORMAT JSON", "FORMAT JSON 'auto'"),
    PARQUET("FORMAT PARQUET", "FORMAT PARQUET");

    private final String unload;
    private final String copy;

    RoundTrip(String unload, String copy) {
        this.unload = unload;
        this.copy = copy;
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
        return switch (this) {
            case TEXT, CSV, CSV_WITH_HEADER -> false;
            case QUOTED_TEXT -> kind == Kind.VARBYTE;
            case FIXEDWIDTH, JSON -> kind.isForTextOnly();
            case PARQUET -> kind.isForTextOnly() || kind.hasNoParquetForm();
        };
    }

    /** Whether the way keeps a text as it is: fields of fixed widths know no line ends and no white space at their ends. */
    boolean keeps(String text) {
        return this != FIXEDWIDTH || text.matches("[^\n\r]*\\S");
    }
}
