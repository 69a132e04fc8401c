package dev.redshiftkit.local.translate.table;

/** How the columns of a sort key work together. */
enum SortStyle {
    COMPOUND("COMPOUND"),
    INTERLEAVED("INTERLEAVED"),
    AUTO("AUTO(SORTKEY)"),
    NONE("NONE");

    private final String word;

    SortStyle(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /**
     * Returns the number of a column in the key. Interleaved ones alternate their signs, the first of which is a minus (Redshift
     * guide, "PG_TABLE_DEF").
     *
     * @param place from 1
     */
    int number(int place) {
        return this == INTERLEAVED && place % 2 == 1 ? -place : place;
    }
}
