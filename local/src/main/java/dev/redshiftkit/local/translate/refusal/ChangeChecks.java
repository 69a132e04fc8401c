package dev.redshiftkit.local.translate.refusal;

import static dev.redshiftkit.local.translate.refusal.Words.endsValue;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Clauses of statements that change rows. */
final class ChangeChecks {

    static final Map<String, Check> BY_WORD = Map.of(
            "on", ChangeChecks::conflict,
            "returning", ChangeChecks::returning,
            "overriding", ChangeChecks::overriding,
            "set", ChangeChecks::severalColumns,
            "matched", ChangeChecks::condition,
            "insert", ChangeChecks::withinQuery,
            "update", ChangeChecks::withinQuery,
            "delete", ChangeChecks::withinQuery,
            "merge", ChangeChecks::withinQuery);

    private static final Set<StatementKind> CHANGES =
            EnumSet.of(StatementKind.INSERT, StatementKind.UPDATE, StatementKind.DELETE, StatementKind.MERGE);

    private ChangeChecks() {}

    private static void conflict(Draft draft, int index) {
        boolean clause =
                draft.at(index + 1, "conflict") && (draft.atAny(index + 2, "do", "on") || draft.atMark(index + 2, "("));
        if (draft.kind() == StatementKind.INSERT && clause) {
            throw Refusal.syntax(draft.token(index));
        }
    }

    /** It may also be the name of a column or the alias of a table. */
    private static void returning(Draft draft, int index) {
        boolean nameFollows =
                draft.atName(index + 1) && !draft.atAny(index + 1, "set", "where", "using", "values", "from");
        boolean listFollows = nameFollows || draft.atMark(index + 1, "*");
        boolean changes = CHANGES.contains(draft.kind()) || draft.kind() == StatementKind.UNKNOWN;
        if (changes && endsValue(draft, index - 1) && listFollows) {
            throw Refusal.syntax(draft.token(index));
        }
    }

    private static void overriding(Draft draft, int index) {
        if (draft.at(index + 1, "system", "value") || draft.at(index + 1, "user", "value")) {
            throw Refusal.syntax(draft.token(index));
        }
    }

    private static void severalColumns(Draft draft, int index) {
        boolean updates = draft.kind() == StatementKind.UPDATE || draft.kind() == StatementKind.MERGE;
        if (updates && draft.atMark(index + 1, "(")) {
            throw Refusal.syntax(draft.token(index + 1));
        }
    }

    /** MERGE has no conditions but the one behind ON, and no NOT MATCHED BY SOURCE (Redshift guide, MERGE). */
    private static void condition(Draft draft, int index) {
        boolean when = draft.at(index - 1, "when") || draft.at(index - 2, "when", "not");
        if (draft.kind() != StatementKind.MERGE || !when) {
            return;
        }
        if (draft.atAny(index + 1, "and", "by")) {
            throw Refusal.syntax(draft.token(index + 1));
        }
        if (draft.at(index + 1, "then", "do")) {
            throw Refusal.syntax(draft.token(index + 2));
        }
    }

    /** A common table expression is a query. */
    private static void withinQuery(Draft draft, int index) {
        boolean changes =
                draft.atAny(index + 1, "into", "from") || (draft.at(index, "update") && draft.atName(index + 1));
        if (draft.atMark(index - 1, "(") && draft.at(index - 2, "as") && changes) {
            throw Refusal.syntax(draft.token(index));
        }
    }
}
