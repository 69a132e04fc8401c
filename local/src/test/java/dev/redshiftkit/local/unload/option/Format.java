package dev.redshiftkit.local.unload.option;

/** A format of UNLOAD's files, as the page heads its columns. */
enum Format {
    TEXT("text", ""),
    CSV("CSV", "FORMAT CSV"),
    FIXEDWIDTH("FIXEDWIDTH", "FIXEDWIDTH 'id:8,city:20,amount:12'"),
    JSON("JSON", "FORMAT JSON"),
    PARQUET("PARQUET", "FORMAT PARQUET");

    private final String title;
    private final String clause;

    Format(String title, String clause) {
        this.title = title;
        this.clause = clause;
    }

    String title() {
        return title;
    }

    String clause() {
        return clause;
    }
}
