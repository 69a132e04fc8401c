package dev.redshiftkit.sql.copy;

import dev.redshiftkit.sql.command.Switch;
import dev.redshiftkit.sql.lex.TokenReader;

/** Whether COPY chooses the encodings of an empty table's columns. */
public enum CompUpdate {
    /** By a sample of the data, even if columns have encodings. */
    ON,
    OFF,
    /** By the types of the columns, without a sample. */
    PRESET;

    /** Takes the argument; the option without one means ON. */
    static CompUpdate take(TokenReader reader) {
        if (reader.take("PRESET")) {
            return PRESET;
        }
        return Switch.take(reader).orElse(Switch.ON) == Switch.ON ? ON : OFF;
    }
}
