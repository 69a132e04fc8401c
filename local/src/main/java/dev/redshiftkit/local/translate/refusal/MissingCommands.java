package dev.redshiftkit.local.translate.refusal;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Commands of PostgreSQL that Redshift does not have. Those of PostgreSQL 8.0, where Redshift's parser comes from, are features
 * it does not support; those added since are words it does not understand. (Redshift guide, "Unsupported PostgreSQL features";
 * the wording for whole commands but savepoints has not been seen on a cluster.)
 */
final class MissingCommands implements Rule {

    private static final String FEATURE_NOT_SUPPORTED = "0A000";

    private static final List<String[]> UNSUPPORTED = phrases(
            "listen",
            "notify",
            "unlisten",
            "cluster",
            "reindex",
            "checkpoint",
            "move",
            "set constraints",
            "prepare transaction",
            "commit prepared",
            "rollback prepared",
            "create index",
            "create unique index",
            "create constraint trigger",
            "create default conversion",
            "create rule",
            "create or replace rule");

    /** With CREATE, ALTER or DROP in front. */
    private static final Set<String> UNSUPPORTED_OBJECTS = Set.of(
            "index",
            "sequence",
            "trigger",
            "type",
            "domain",
            "operator",
            "aggregate",
            "cast",
            "conversion",
            "rule",
            "tablespace",
            "language");

    private static final Set<String> UNKNOWN_OBJECTS =
            Set.of("collation", "statistics", "policy", "transform", "unlogged", "recursive", "owned", "routine");

    /** The last word is the one that is not understood. */
    private static final List<String[]> UNKNOWN = phrases(
            "discard",
            "table",
            "create text",
            "create event",
            "create access",
            "alter extension",
            "drop extension",
            "alter text",
            "alter event",
            "alter foreign",
            "drop text",
            "drop event",
            "drop access",
            "drop foreign",
            "reassign",
            "explain analyze",
            "commit and",
            "rollback and",
            "refresh materialized view concurrently");

    private static List<String[]> phrases(String... phrases) {
        return Arrays.stream(phrases).map(phrase -> phrase.split(" ", -1)).toList();
    }

    @Override
    public void apply(Draft draft) {
        refuseSavepoints(draft);
        refuseUnsupported(draft);
        refuseUnknown(draft);
        refuseVariants(draft);
    }

    private static void refuseUnsupported(Draft draft) {
        for (String[] words : UNSUPPORTED) {
            if (draft.at(0, words)) {
                throw unsupported(draft, words);
            }
        }
        if (draft.atAny(0, "create", "alter", "drop") && isOneOf(draft, 1, UNSUPPORTED_OBJECTS)) {
            throw unsupported(draft, draft.token(0).text(), draft.token(1).text());
        }
    }

    private static RuntimeException unsupported(Draft draft, String... words) {
        return Refusal.forbidden(String.join(" ", words).toUpperCase(Locale.ROOT), draft.token(0));
    }

    private static void refuseUnknown(Draft draft) {
        for (String[] words : UNKNOWN) {
            if (draft.at(0, words)) {
                throw Refusal.syntax(draft.token(words.length - 1));
            }
        }
        if (draft.atAny(0, "create", "alter", "drop") && isOneOf(draft, 1, UNKNOWN_OBJECTS)) {
            throw Refusal.syntax(draft.token(1));
        }
    }

    private static boolean isOneOf(Draft draft, int index, Set<String> words) {
        return draft.atAny(index, words.toArray(String[]::new));
    }

    private static void refuseSavepoints(Draft draft) {
        boolean back = draft.kind() == StatementKind.ROLLBACK && isBackToSavepoint(draft);
        if (back || draft.at(0, "savepoint") || draft.at(0, "release")) {
            String command = draft.text(0, draft.size());
            throw SqlError.of(FEATURE_NOT_SUPPORTED, "SQL command \"" + command + "\" not supported.");
        }
    }

    /** Forms of commands that Redshift has otherwise. */
    private static void refuseVariants(Draft draft) {
        if (draft.at(0, "set", "role") && !draft.atMark(2, "=") && !draft.at(2, "to")) {
            throw Refusal.syntax(draft.token(1));
        }
        if (hasOptionsInParentheses(draft)) {
            throw Refusal.syntax(draft.require(draft.at(0, "explain") ? 2 : 1));
        }
    }

    private static boolean isBackToSavepoint(Draft draft) {
        return draft.at(1, "to") || draft.at(2, "to");
    }

    /** EXPLAIN may have a query in parentheses. */
    private static boolean hasOptionsInParentheses(Draft draft) {
        boolean options = draft.atAny(0, "vacuum", "analyze", "explain") && draft.atMark(1, "(");
        return options && Stream.of("select", "with").noneMatch(word -> draft.at(2, word)) && !draft.atMark(2, "(");
    }
}
