package dev.redshiftkit.sql.command;

import dev.redshiftkit.sql.lex.TokenReader;
import java.util.Optional;

/** The argument of an option that is turned on or off; Redshift reads TRUE as ON and FALSE as OFF. */
public enum Switch {
    ON,
    OFF;

    /** Takes the argument if one comes next. */
    public static Optional<Switch> take(TokenReader reader) {
        if (reader.take("ON") || reader.take("TRUE")) {
            return Optional.of(ON);
        }
        return reader.take("OFF") || reader.take("FALSE") ? Optional.of(OFF) : Optional.empty();
    }
}
