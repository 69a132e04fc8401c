package dev.redshiftkit.local.translate.refusal;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.Optional;

/**
 * What Redshift's tables are not made of: types of columns, constraints, and clauses about where a table is kept. The words
 * for CHECK and for types that are not supported are those of a cluster.
 */
final class TableDefinitions implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() == StatementKind.CREATE_TABLE) {
            createTable(draft);
        } else if (draft.kind() == StatementKind.ALTER_TABLE) {
            alterTable(draft);
        }
    }

    private static void createTable(Draft draft) {
        int table = createdName(draft);
        ReservedNames.refuse(draft, table);
        int behind = behindName(draft, table);
        if (!draft.atMark(behind, "(")) {
            clauses(draft, behind, draft.size());
            return;
        }
        int close = draft.closing(behind);
        int first = behind + 1;
        for (int index = first; index <= close; index = draft.skip(index)) {
            if (index == close || draft.atMark(index, ",")) {
                element(draft, draft.name(behind - 1) + ".", first, index);
                first = index + 1;
            }
        }
        clauses(draft, close + 1, draft.size());
    }

    private static int createdName(Draft draft) {
        int name = 1;
        while (name < draft.size() && !draft.at(name - 1, "table")) {
            name++;
        }
        return draft.at(name, "if", "not", "exists") ? name + 3 : name;
    }

    private static int behindName(Draft draft, int index) {
        int behind = index + 1;
        while (draft.atMark(behind, ".")) {
            behind += 2;
        }
        return behind;
    }

    private static void element(Draft draft, String table, int from, int to) {
        int first = draft.at(from, "constraint") ? from + 2 : from;
        if (draft.at(first, "check") && draft.atMark(first + 1, "(")) {
            throw Refusal.forbidden("ALTER/CREATE TABLE CHECK constraint", draft.token(first));
        }
        if (draft.at(first, "exclude") && (draft.at(first + 1, "using") || draft.atMark(first + 1, "("))) {
            throw Refusal.syntax(draft.token(first));
        }
        boolean column = first == from && !draft.atAny(from, "primary", "unique", "foreign", "like");
        if (column) {
            column(draft, table, from, to);
        }
    }

    private static void column(Draft draft, String table, int column, int end) {
        ReservedNames.refuse(draft, column);
        int type = draft.atMark(column + 2, ".") ? column + 3 : column + 1;
        String name = draft.atName(column) ? table + draft.name(column) : table;
        Optional<ForeignType> foreign = ForeignType.at(draft, type);
        if (foreign.isPresent()) {
            throw foreign.get().errorOfColumn(name, draft.token(type));
        }
        int behind = ForeignType.behindName(draft, type);
        if (draft.atMark(behind, "[") || draft.at(behind, "array")) {
            throw ForeignType.unsupportedColumn(name, draft.text(type, behind) + "[]", draft.token(type));
        }
        for (int index = behind; index < end; index = draft.skip(index)) {
            if (draft.at(index, "check") && draft.atMark(index + 1, "(")) {
                throw Refusal.forbidden("ALTER/CREATE TABLE column CHECK constraint", draft.token(index));
            }
            if (draft.at(index, "generated", "always")) {
                throw Refusal.syntax(draft.token(index + 1));
            }
        }
    }

    /** What stands behind the definition. INHERITS, TABLESPACE and ON COMMIT are known to PostgreSQL 8.0. */
    private static void clauses(Draft draft, int from, int to) {
        for (int index = from; index < to; index = draft.skip(index)) {
            if (draft.at(index, "inherits") && draft.atMark(index + 1, "(")) {
                throw Refusal.forbidden("INHERITS", draft.token(index));
            }
            if (draft.at(index, "tablespace")) {
                throw Refusal.forbidden("TABLESPACE", draft.token(index));
            }
            if (draft.at(index, "on", "commit")) {
                throw Refusal.forbidden("ON COMMIT", draft.token(index));
            }
            boolean storage = draft.at(index, "with") && draft.atMark(index + 1, "(");
            if (storage || draft.at(index, "partition") || draft.at(index, "using")) {
                throw Refusal.syntax(draft.token(index));
            }
        }
    }

    private static void alterTable(Draft draft) {
        int action = behindName(draft, draft.at(2, "if", "exists") ? 4 : 2);
        if (draft.at(action, "add")) {
            int element = draft.at(action + 1, "column") ? action + 2 : action + 1;
            element(draft, "", element, draft.size());
        }
    }
}
