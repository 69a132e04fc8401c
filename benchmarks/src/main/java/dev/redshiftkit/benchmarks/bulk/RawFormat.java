package dev.redshiftkit.benchmarks.bulk;

/** A format of the engine's own COPY. */
enum RawFormat {
    BINARY("engine: COPY in binary"),
    CSV("engine: COPY in CSV");

    private final String description;

    RawFormat(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    String in() {
        return "COPY " + SampleRows.TABLE + " FROM STDIN (FORMAT " + name() + ")";
    }

    String out() {
        return "COPY " + SampleRows.TABLE + " TO STDOUT (FORMAT " + name() + ")";
    }
}
