package dev.redshiftkit.local.translate;

import dev.redshiftkit.sql.statement.Statement;

/** From one statement of Redshift's SQL to what to do with it. Safe for use by several threads. */
@FunctionalInterface
public interface Translator {

    /** Translates one statement. What cannot be translated is {@link Translation.Refused}, not an exception. */
    Translation translate(Statement statement);

    /** Returns what stays equal as long as the same statement has the same translation. */
    default Object edition() {
        return this;
    }
}
