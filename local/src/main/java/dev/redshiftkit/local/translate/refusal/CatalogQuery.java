package dev.redshiftkit.local.translate.refusal;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.Set;

/**
 * Tells queries about the catalogue from others. On a cluster the leader node runs them by itself, with much of what
 * PostgreSQL can and Redshift otherwise cannot: arrays, for one. Drivers, psql and other tools count on that, and on
 * functions of newer versions where the server has them.
 */
final class CatalogQuery {

    private static final Set<String> SCHEMAS = Set.of("pg_catalog", "information_schema");

    private CatalogQuery() {}

    /** Whether the statement is a query that reads a relation of the catalogue. */
    static boolean is(Draft draft) {
        if (draft.kind() != StatementKind.SELECT) {
            return false;
        }
        for (int index = 0; index < draft.size(); index++) {
            boolean relationFollows = draft.atAny(index, "from", "join") || draft.atMark(index, ",");
            if (relationFollows && isRelation(draft, index + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Behind a comma may stand a column, or a call of a function of the catalogue, too. */
    private static boolean isRelation(Draft draft, int index) {
        if (!draft.atName(index)) {
            return false;
        }
        String name = draft.name(index);
        boolean qualified = draft.atMark(index + 1, ".");
        int behind = qualified ? index + 3 : index + 1;
        boolean inCatalog = qualified ? SCHEMAS.contains(name) : name.startsWith("pg_");
        return inCatalog
                && !draft.atMark(behind, "(")
                && !draft.atMark(behind, ".")
                && (draft.atAny(index - 1, "from", "join") || draft.atName(behind));
    }
}
