package dev.redshiftkit.local.translate.namespace;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Refusal;
import java.util.Locale;

/**
 * Something that is said of a database.
 *
 * @param engineText how the engine says it behind WITH; empty if it does not
 * @param isolation {@code SERIALIZABLE} or {@code SNAPSHOT}; empty if the option is another
 * @param end the index behind the option
 */
record DatabaseOption(String engineText, String isolation, int end) {

    private static final String DEFAULT_LIMIT = "-1";

    /** Reads the option at the index. */
    static DatabaseOption read(Draft draft, int index) {
        if (draft.at(index, "owner")) {
            int owner = draft.atMark(index + 1, "=") ? index + 2 : index + 1;
            Names.read(draft, owner);
            return new DatabaseOption("OWNER " + draft.text(owner, owner + 1), "", owner + 1);
        }
        if (draft.at(index, "connection", "limit")) {
            return new DatabaseOption("CONNECTION LIMIT " + limit(draft, index + 2), "", index + 3);
        }
        if (draft.at(index, "collate")) {
            return collation(draft, index);
        }
        if (draft.at(index, "isolation", "level") && draft.atAny(index + 2, "serializable", "snapshot")) {
            String level = draft.token(index + 2).text().toUpperCase(Locale.ROOT);
            return new DatabaseOption("", level, index + 3);
        }
        throw Refusal.syntax(draft.require(index));
    }

    private static String limit(Draft draft, int index) {
        String limit = draft.require(index).text();
        if (draft.at(index, "unlimited")) {
            return DEFAULT_LIMIT;
        }
        if (!limit.matches("[0-9]{1,9}")) {
            throw Refusal.syntax(draft.token(index));
        }
        return limit;
    }

    /** The engine's databases compare by bytes; only columns can do it otherwise. */
    private static DatabaseOption collation(Draft draft, int index) {
        if (draft.atAny(index + 1, "case_insensitive", "ci")) {
            throw Refusal.unsupported("COLLATE CASE_INSENSITIVE of a database", draft.token(index));
        }
        if (!draft.atAny(index + 1, "case_sensitive", "cs")) {
            throw Refusal.syntax(draft.require(index + 1));
        }
        return new DatabaseOption("", "", index + 2);
    }

    /** Returns the statement by which the engine keeps the level for the sessions of a database. */
    static String keepIsolation(String database, String isolation) {
        return "ALTER DATABASE " + database
                + (isolation.equals("SERIALIZABLE")
                        ? " SET default_transaction_isolation TO 'serializable'"
                        : " RESET default_transaction_isolation");
    }
}
