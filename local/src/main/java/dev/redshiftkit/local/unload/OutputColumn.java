package dev.redshiftkit.local.unload;

import dev.redshiftkit.local.format.binary.ColumnType;

/** A column of the unloaded query. */
record OutputColumn(String name, ColumnType type) {

    /** Whether the engine must turn values into text itself, since their binary form means nothing here. */
    boolean isForeign() {
        return type.kind() == ColumnType.Kind.OTHER || type.kind().isSpatial();
    }

    /** Returns the type as values arrive: foreign ones as text. */
    ColumnType arrivingType() {
        return isForeign() ? ColumnType.of(TEXT_OID, -1) : type;
    }

    private static final int TEXT_OID = 25;
}
