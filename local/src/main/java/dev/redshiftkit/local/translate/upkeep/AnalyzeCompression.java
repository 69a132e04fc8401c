package dev.redshiftkit.local.translate.upkeep;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.ArrayList;
import java.util.List;

/** ANALYZE COMPRESSION, which a function of the database answers with rows (Redshift guide, ANALYZE COMPRESSION). */
final class AnalyzeCompression implements Rule {

    private static final String INVALID_PARAMETER = "22023";
    private static final long LEAST_ROWS = 1_000;
    private static final long MOST_ROWS = 1_000_000_000;

    /** What each slice looks at if nothing else is told, or less. */
    private static final long DEFAULT_ROWS = 100_000;

    @Override
    public void apply(Draft draft) {
        if (draft.kind() != StatementKind.ANALYZE_COMPRESSION) {
            return;
        }
        boolean named = draft.atName(2) && !draft.at(2, "comprows");
        int columns = named ? Names.behind(draft, 2) : 2;
        boolean chooses = named && draft.atMark(columns, "(");
        int option = chooses ? draft.skip(columns) : columns;
        long rows = rows(draft, option);
        String name = named ? EngineLiteral.of(draft.text(2, columns)) : "NULL";
        String list = chooses ? list(draft, columns) : "NULL";
        draft.replace(0, "SELECT * FROM redshift_kit.analyze_compression(" + name + ", " + list + ", " + rows + ")");
        draft.delete(1, draft.size());
    }

    private static long rows(Draft draft, int option) {
        if (option == draft.size()) {
            return DEFAULT_ROWS;
        }
        if (!draft.at(option, "comprows") || !draft.atKind(option + 1, TokenKind.NUMBER) || option + 2 < draft.size()) {
            throw Refusal.syntax(draft.token(option));
        }
        Token number = draft.token(option + 1);
        long rows = number.text().matches("[0-9]{1,18}") ? Long.parseLong(number.text()) : 0;
        if (rows < LEAST_ROWS || MOST_ROWS < rows) {
            throw SqlError.of(INVALID_PARAMETER, "COMPROWS must be within 1000 and 1000000000")
                    .withPosition(number.start() + 1);
        }
        return Math.max(rows, DEFAULT_ROWS);
    }

    private static String list(Draft draft, int open) {
        List<String> names = new ArrayList<>();
        int index = open;
        do {
            Token name = draft.require(index + 1);
            if (!name.isName()) {
                throw Refusal.syntax(name);
            }
            names.add(EngineLiteral.of(Folding.toLowerCase(name.value())));
            index += 2;
        } while (draft.atMark(index, ","));
        if (!draft.atMark(index, ")")) {
            throw Refusal.syntax(draft.require(index));
        }
        return "ARRAY[" + String.join(", ", names) + "]";
    }
}
