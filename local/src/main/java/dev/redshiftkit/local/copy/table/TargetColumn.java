package dev.redshiftkit.local.copy.table;

import dev.redshiftkit.local.format.binary.ColumnType;
import dev.redshiftkit.local.telemetry.LoadError;

/**
 * A column that a load fills.
 *
 * @param hasDefault whether it gets a value where the load has none for it, an identity for one
 * @param identity whether it is given values only where EXPLICIT_IDS asks for it
 */
public record TargetColumn(String name, ColumnType type, boolean notNull, boolean hasDefault, boolean identity) {

    /** Returns the column as the error tables show it. */
    public LoadError.Column record() {
        return new LoadError.Column(name, type.kind().catalogName(), type.lengthText());
    }

    boolean mustBeListed() {
        return notNull && !hasDefault;
    }
}
