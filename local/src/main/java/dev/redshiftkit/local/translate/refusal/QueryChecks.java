package dev.redshiftkit.local.translate.refusal;

import static dev.redshiftkit.local.translate.refusal.Words.endsValue;
import static dev.redshiftkit.local.translate.refusal.Words.isQuery;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.sql.lex.TokenKind;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.Locale;
import java.util.Map;

/**
 * Clauses of queries. The error names the first word of what a cluster does not know; which token its parser would stumble
 * over has been looked at only where the wording is not that of a syntax error.
 */
final class QueryChecks {

    static final Map<String, Check> BY_WORD = Map.ofEntries(
            Map.entry("lateral", QueryChecks::lateral),
            Map.entry("values", QueryChecks::values),
            Map.entry("distinct", QueryChecks::distinct),
            Map.entry("for", QueryChecks::lock),
            Map.entry("fetch", QueryChecks::fetch),
            Map.entry("offset", QueryChecks::offset),
            Map.entry("tablesample", QueryChecks::sample),
            Map.entry("ordinality", QueryChecks::ordinality),
            Map.entry("materialized", QueryChecks::materialized),
            Map.entry("intersect", QueryChecks::setOperator),
            Map.entry("except", QueryChecks::setOperator),
            Map.entry("minus", QueryChecks::setOperator));

    private QueryChecks() {}

    private static void lateral(Draft draft, int index) {
        boolean relation = draft.atAny(index - 1, "from", "join") || draft.atMark(index - 1, ",");
        if (relation && (draft.atMark(index + 1, "(") || draft.atName(index + 1)) && !draft.at(index + 1, "where")) {
            throw Refusal.syntax(draft.token(index));
        }
    }

    /** INSERT and MERGE have it behind a name or a list of columns. */
    private static void values(Draft draft, int index) {
        boolean query = index == 0
                || draft.atMark(index - 1, "(")
                || draft.atAny(index - 1, "as", "all", "union", "intersect", "except", "minus", "explain");
        if (query && draft.atMark(index + 1, "(")) {
            throw Refusal.syntax(draft.token(index));
        }
    }

    private static void distinct(Draft draft, int index) {
        if (draft.at(index + 1, "on") && draft.atMark(index + 2, "(")) {
            throw Refusal.forbidden("SELECT DISTINCT ON", draft.token(index));
        }
        if (draft.at(index + 1, "from") && draft.at(index - 1, "is")) {
            throw Refusal.forbidden("IS DISTINCT FROM", draft.token(index - 1));
        }
        if (draft.at(index + 1, "from") && draft.at(index - 2, "is", "not")) {
            throw Refusal.syntax(draft.token(index));
        }
    }

    private static void lock(Draft draft, int index) {
        if (draft.at(index + 2, "in")) {
            // FOR names a column in PIVOT, and that may be called anything.
            return;
        }
        if (draft.at(index + 1, "update")) {
            throw Refusal.forbidden("SELECT FOR UPDATE", draft.token(index));
        }
        if (draft.at(index + 1, "share")
                || draft.at(index + 1, "key", "share")
                || draft.at(index + 1, "no", "key", "update")) {
            throw Refusal.syntax(draft.token(index + 1));
        }
    }

    private static void fetch(Draft draft, int index) {
        if (index > 0 && draft.kind() != StatementKind.DECLARE && draft.atAny(index + 1, "first", "next")) {
            boolean counted = draft.atKind(index + 2, TokenKind.NUMBER)
                    || draft.atKind(index + 2, TokenKind.PARAMETER)
                    || draft.atMark(index + 2, "(")
                    || draft.atAny(index + 2, "row", "rows");
            if (counted) {
                throw Refusal.syntax(draft.token(index));
            }
        }
    }

    private static void offset(Draft draft, int index) {
        if (draft.atAny(index + 2, "row", "rows")) {
            throw Refusal.syntax(draft.token(index + 2));
        }
    }

    private static void sample(Draft draft, int index) {
        if (endsValue(draft, index - 1) && draft.atName(index + 1) && draft.atMark(index + 2, "(")) {
            throw Refusal.syntax(draft.token(index));
        }
    }

    private static void ordinality(Draft draft, int index) {
        if (draft.at(index - 1, "with") && draft.atMark(index - 2, ")")) {
            throw Refusal.syntax(draft.token(index));
        }
    }

    /** A common table expression of PostgreSQL may say whether to be kept. */
    private static void materialized(Draft draft, int index) {
        boolean behindAs = draft.at(index - 1, "as") || draft.at(index - 2, "as", "not");
        if (behindAs && draft.atMark(index + 1, "(") && isQuery(draft, index + 2)) {
            throw Refusal.syntax(draft.token(index));
        }
    }

    /** Redshift guide, "UNION, INTERSECT, and EXCEPT": only UNION has ALL. */
    private static void setOperator(Draft draft, int index) {
        if (draft.at(index + 1, "all") && isQuery(draft, index + 2)) {
            String operator = draft.token(index).text().toUpperCase(Locale.ROOT);
            throw Refusal.forbidden(operator + " ALL", draft.token(index));
        }
    }
}
