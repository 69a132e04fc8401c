package dev.redshiftkit.local.unload.file;

import dev.redshiftkit.local.format.binary.ColumnType;

/**
 * A column of the unloaded query.
 *
 * @param field where its values are in the rows that arrive
 */
public record OutputColumn(int field, String name, ColumnType type) {

    private static final int TEXT_OID = 25;

    /** Whether the engine must turn values into text itself, since their binary form means nothing here. */
    public boolean isForeign() {
        return type.kind().isWrittenByEngine();
    }

    ColumnType.Kind arrivingKind() {
        return isForeign() ? ColumnType.Kind.VARCHAR : type.kind();
    }

    /** Returns the type as values arrive: foreign ones as text. */
    public ColumnType arrivingType() {
        return isForeign() ? ColumnType.of(TEXT_OID, -1) : type;
    }
}
