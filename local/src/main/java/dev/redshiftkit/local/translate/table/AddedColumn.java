package dev.redshiftkit.local.translate.table;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import java.util.Locale;

/** The one column that ALTER TABLE ADD COLUMN adds, which can be neither key nor identity. */
final class AddedColumn {

    private static final String INVALID_TABLE_DEFINITION = "42P16";
    private static final String[] REFUSED = {
        "unique", "primary", "references", "identity", "generated", "distkey", "sortkey", "constraint"
    };

    private AddedColumn() {}

    static void take(Draft draft, int column, Attributes attributes) {
        if (draft.at(column, "if", "not", "exists")) {
            throw Refusal.syntax(draft.token(column));
        }
        boolean notNull = false;
        boolean hasDefault = false;
        for (int index = column + 1; index < draft.size(); index = draft.skip(index)) {
            requireAllowed(draft, index);
            notNull |= draft.at(index, "not", "null");
            hasDefault |= draft.at(index, "default") && !draft.at(index + 1, "null");
        }
        if (notNull && !hasDefault) {
            throw SqlError.of(
                    INVALID_TABLE_DEFINITION,
                    "ALTER TABLE ADD COLUMN defined as NOT NULL must have a non-null default expression");
        }
        ColumnDefinition.take(draft, new Range(column, draft.size()), attributes);
    }

    private static void requireAllowed(Draft draft, int index) {
        if (draft.atMark(index, ",")) {
            throw Refusal.syntax(draft.token(index));
        }
        if (draft.atAny(index, REFUSED)) {
            String word = draft.token(index).text().toUpperCase(Locale.ROOT);
            throw Refusal.forbidden("ALTER TABLE ADD COLUMN with " + word, draft.token(index));
        }
    }
}
