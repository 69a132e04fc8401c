package dev.redshiftkit.sql.unload;

/** What the list of files says that UNLOAD writes beside them, under the prefix with {@code manifest} behind it. */
public enum ManifestKind {
    /** Places and lengths. */
    PLAIN("MANIFEST"),
    /** Places, lengths, numbers of rows and the columns' types. */
    VERBOSE("MANIFEST VERBOSE");

    private final String sql;

    ManifestKind(String sql) {
        this.sql = sql;
    }

    String render() {
        return sql;
    }
}
