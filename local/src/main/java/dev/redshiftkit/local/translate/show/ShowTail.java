package dev.redshiftkit.local.translate.show;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What follows the name in a SHOW command.
 *
 * @param pattern of LIKE, as an expression of the engine
 * @param filters of WHERE, which only drivers write
 * @param grantee of FOR, as a condition of the engine
 * @param limit as an expression of the engine
 */
record ShowTail(Optional<String> pattern, List<Filter> filters, Optional<String> grantee, Optional<String> limit) {

    /** Redshift guide, SHOW TABLES: "The row_limit can be 0–10,000." */
    private static final int MOST_ROWS = 10_000;

    /**
     * A column and the pattern for it.
     *
     * @param pattern as an expression of the engine
     */
    record Filter(String column, String pattern) {}

    /**
     * Reads up to the end of the statement.
     *
     * @throws SqlError if something else stands there
     */
    static ShowTail read(Draft draft, int first) {
        return new Reader(draft, first).read();
    }

    /** Goes from clause to clause. */
    private static final class Reader {

        private final Draft draft;
        private int index;

        Reader(Draft draft, int index) {
            this.draft = draft;
            this.index = index;
        }

        ShowTail read() {
            takeWord("driver_token").ifPresent(word -> index++);
            Optional<String> pattern = takeWord("like").map(word -> ShowRule.argument(draft.require(index++)));
            List<Filter> filters = filters();
            Optional<String> grantee = takeWord("for").map(word -> grantee());
            Optional<String> limit = takeWord("limit").map(word -> limit(index++));
            if (index < draft.size()) {
                throw Refusal.syntax(draft.token(index));
            }
            return new ShowTail(pattern, filters, grantee, limit);
        }

        private Optional<String> takeWord(String word) {
            if (!draft.at(index, word)) {
                return Optional.empty();
            }
            index++;
            return Optional.of(word);
        }

        private List<Filter> filters() {
            List<Filter> filters = new ArrayList<>();
            while (takeWord(filters.isEmpty() ? "where" : "and").isPresent()) {
                draft.require(index + 2);
                if (!draft.atAny(index, "schema_name", "table_name", "column_name") || !draft.at(index + 1, "like")) {
                    throw Refusal.syntax(draft.token(index));
                }
                filters.add(new Filter(draft.token(index).text(), ShowRule.argument(draft.token(index + 2))));
                index += 3;
            }
            return filters;
        }

        private String grantee() {
            if (takeWord("public").isPresent()) {
                return "identity_type = 'public'";
            }
            String kind = takeWord("role").orElse("user");
            return "identity_type = " + EngineLiteral.of(kind) + " AND identity_name = "
                    + ShowRule.argument(draft.require(index++));
        }

        private String limit(int place) {
            String written = draft.require(place).text();
            if (draft.atKind(place, TokenKind.PARAMETER)) {
                return written + "::bigint";
            }
            if (!written.matches("\\d{1,9}")) {
                throw Refusal.syntax(draft.token(place));
            }
            if (Integer.parseInt(written) > MOST_ROWS) {
                throw SqlError.of("22023", "the row limit of SHOW must be 0 to " + MOST_ROWS + ", but is " + written)
                        .withPosition(draft.token(place).start() + 1);
            }
            return written;
        }
    }
}
