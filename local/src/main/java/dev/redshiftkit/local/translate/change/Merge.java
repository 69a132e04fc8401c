package dev.redshiftkit.local.translate.change;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;

/**
 * MERGE. Redshift's knows one shape with two clauses, both of them needed, and REMOVE DUPLICATES in place of them (Redshift
 * guide, MERGE); the engine's knows more, which is refused.
 */
final class Merge implements Rule {

    private static final String FEATURE_NOT_SUPPORTED = "0A000";

    @Override
    public void apply(Draft draft) {
        if (draft.kind() == StatementKind.MERGE) {
            translate(draft);
        }
    }

    private static void translate(Draft draft) {
        requireWords(draft, 0, "merge", "into");
        int using = Names.behind(draft, 2);
        requireWords(draft, using, "using");
        int behindSource = draft.atMark(using + 1, "(") ? draft.skip(using + 1) : Names.behind(draft, using + 1);
        int alias = draft.at(behindSource, "as") ? behindSource + 1 : behindSource;
        boolean named = draft.atName(alias) && !draft.at(alias, "on");
        int on = named ? alias + 1 : alias;
        requireWords(draft, on, "on");
        refuseTargetAsSource(draft, using, on);
        int action = action(draft, on);
        if (draft.at(action, "remove", "duplicates")) {
            Names.requireEnd(draft, action + 2);
            String source = named ? draft.text(alias, alias + 1) : draft.text(using + 1, behindSource);
            replaceMatches(draft, using, on, action, source);
        } else {
            checkClauses(draft, action);
        }
    }

    private static void refuseTargetAsSource(Draft draft, int using, int on) {
        String target = Names.read(draft, using - 1);
        for (int index = using + 1; index < on; index++) {
            boolean table = draft.atAny(index - 1, "using", "from", "join") || draft.atMark(index - 1, ",");
            if (table && draft.atName(index) && isTarget(draft, index, target)) {
                throw SqlError.of(FEATURE_NOT_SUPPORTED, "source and target of MERGE must be different tables")
                        .withPosition(draft.token(index).start() + 1);
            }
        }
    }

    private static boolean isTarget(Draft draft, int index, String target) {
        int last = Names.behind(draft, index) - 1;
        boolean sameSchema = last == index || Names.behind(draft, 2) == 3 || sameText(draft, index, 2);
        return sameSchema && Names.read(draft, last).equals(target);
    }

    private static boolean sameText(Draft draft, int one, int other) {
        return draft.name(one).equals(draft.name(other));
    }

    /** Returns the index where the condition has ended; the WHEN of a CASE within it is another word. */
    private static int action(Draft draft, int on) {
        int cases = 0;
        int index = on;
        while (index < draft.size()) {
            cases += draft.at(index, "case") ? 1 : 0;
            cases -= draft.at(index, "end") ? 1 : 0;
            if (cases == 0 && (draft.at(index, "when") || draft.at(index, "remove", "duplicates"))) {
                return index;
            }
            index = draft.skip(index);
        }
        throw Refusal.syntaxAtEnd();
    }

    private static void checkClauses(Draft draft, int matched) {
        requireWords(draft, matched, "when", "matched", "then");
        int change = matched + 3;
        if (!draft.at(change, "delete") && !draft.at(change, "update", "set")) {
            throw Refusal.syntax(draft.require(change));
        }
        int notMatched = action(draft, change);
        checkAssignments(draft, change + 2, notMatched);
        requireWords(draft, notMatched, "when", "not", "matched", "then", "insert");
        int values = notMatched + 5;
        values = draft.atMark(values, "(") ? draft.skip(values) : values;
        requireWords(draft, values, "values");
        Names.requireEnd(draft, draft.skip(values + 1));
    }

    private static void requireWords(Draft draft, int first, String... words) {
        for (int index = 0; index < words.length; index++) {
            if (!draft.at(first + index, words[index])) {
                throw Refusal.syntax(draft.require(first + index));
            }
        }
    }

    private static void checkAssignments(Draft draft, int first, int end) {
        boolean starts = true;
        for (int index = first; index < end; index = draft.skip(index)) {
            if (starts && draft.atMark(index + 1, ".")) {
                throw Refusal.syntax(draft.token(index + 1));
            }
            starts = draft.atMark(index, ",");
        }
    }

    /** Rows with a match go, those of the source come: of several that match one, one is left. */
    private static void replaceMatches(Draft draft, int using, int on, int action, String source) {
        String target = draft.text(2, using);
        String from = draft.text(using + 1, on);
        draft.replace(0, "WITH redshift_kit_matched AS (DELETE");
        draft.replace(1, "FROM");
        draft.replace(on, "WHERE");
        draft.replace(action, ") INSERT INTO " + target + " SELECT " + source + ".* FROM " + from);
        draft.delete(action + 1, action + 2);
        draft.answerAs("MERGE");
    }
}
