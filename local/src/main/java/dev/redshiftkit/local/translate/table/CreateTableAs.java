package dev.redshiftkit.local.translate.table;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;

/** CREATE TABLE AS (Redshift guide, CREATE TABLE AS). */
final class CreateTableAs implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() == StatementKind.CREATE_TABLE_AS) {
            takeClauses(draft, Names.created(draft, "table"));
        }
    }

    /** Takes the attributes between a name, or the list of columns behind it, and the query. */
    static void takeClauses(Draft draft, int name) {
        Attributes attributes = new Attributes();
        int first = Names.behind(draft, name);
        first = draft.atMark(first, "(") ? draft.skip(first) : first;
        int query = query(draft, first);
        TableClauses.take(draft, new Range(first, query), attributes);
        SimpleQuery.source(draft, query + 1).ifPresent(attributes::source);
        draft.append(attributes.comment());
    }

    private static int query(Draft draft, int first) {
        int index = first;
        while (index < draft.size() && !draft.at(index, "as")) {
            index = draft.skip(index);
        }
        return index;
    }
}
