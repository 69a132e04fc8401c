package dev.redshiftkit.local.translate.upkeep;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;

/**
 * ANALYZE, which leaves out a table that has hardly changed and then says so (Redshift guide, ANALYZE). PREDICATE COLUMNS and
 * ALL COLUMNS only tell how much to look at.
 */
final class Analyze implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() != StatementKind.ANALYZE) {
            return;
        }
        int table = draft.at(1, "verbose") ? 2 : 1;
        boolean named = draft.atName(table) && !choosesColumns(draft, table);
        int columns = named ? Names.behind(draft, table) : table;
        int clause = draft.atMark(columns, "(") && named ? draft.skip(columns) : columns;
        int end = choosesColumns(draft, clause) ? clause + 2 : clause;
        Names.requireEnd(draft, end);
        draft.replace(0, call(draft, table, columns, clause));
        draft.delete(1, draft.size());
        draft.answerAs("ANALYZE");
    }

    private static boolean choosesColumns(Draft draft, int index) {
        return draft.at(index, "predicate", "columns") || draft.at(index, "all", "columns");
    }

    private static String call(Draft draft, int table, int columns, int clause) {
        String options = table == 2 ? "VERBOSE" : "";
        String name = table == columns ? "NULL" : EngineLiteral.of(draft.text(table, columns));
        return "CALL redshift_kit.analyze(" + EngineLiteral.of(options) + ", " + name + ", "
                + EngineLiteral.of(draft.text(columns, clause)) + ")";
    }
}
