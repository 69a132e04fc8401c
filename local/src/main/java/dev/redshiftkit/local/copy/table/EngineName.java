package dev.redshiftkit.local.copy.table;

import dev.redshiftkit.local.copy.refusal.Refusals;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.sql.name.Identifier;
import dev.redshiftkit.sql.name.QualifiedName;

/** Names as the engine wants them: always in quotes, since its reserved words are not Redshift's. */
final class EngineName {

    private EngineName() {}

    static String quote(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** @throws SqlError if the table is in another database than the session's */
    static String of(QualifiedName table, String database) {
        if (table.database().filter(name -> !name.value().equals(database)).isPresent()) {
            throw Refusals.unsupported("a table of another database");
        }
        return table.schema()
                        .map(Identifier::value)
                        .map(EngineName::quote)
                        .map(schema -> schema + ".")
                        .orElse("")
                + quote(table.name().value());
    }
}
