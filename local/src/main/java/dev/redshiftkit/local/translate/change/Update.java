package dev.redshiftkit.local.translate.change;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.lex.Folding;

/**
 * UPDATE, whose columns stand without their table and one by one, and whose FROM joins no table outwards (Redshift guide,
 * UPDATE). Where FROM names the table itself once more, that is the one which is updated (guide, "Examples of UPDATE
 * statements").
 */
final class Update implements Rule {

    private static final String FEATURE_NOT_SUPPORTED = "0A000";

    @Override
    public void apply(Draft draft) {
        int verb = Verb.find(draft, "update");
        if (verb < 0) {
            return;
        }
        int set = find(draft, verb + 1, "set");
        int from = find(draft, set, "from");
        int where = find(draft, Math.min(from, draft.size()), "where");
        where = where == draft.size() ? find(draft, set, "where") : where;
        checkAssignments(draft, set + 1, Math.min(from, where));
        if (from < where) {
            refuseOuterJoins(draft, from, where);
            joinTarget(draft, verb + 1, set, from, where);
        }
    }

    private static int find(Draft draft, int first, String word) {
        int index = first;
        while (index < draft.size() && !draft.at(index, word)) {
            index = draft.skip(index);
        }
        return index;
    }

    private static void checkAssignments(Draft draft, int first, int end) {
        boolean starts = true;
        for (int index = first; index < end; index = draft.skip(index)) {
            if (starts && (draft.atMark(index, "(") || draft.atMark(index + 1, "."))) {
                throw Refusal.syntax(draft.token(draft.atMark(index, "(") ? index : index + 1));
            }
            starts = draft.atMark(index, ",");
        }
    }

    private static void refuseOuterJoins(Draft draft, int from, int end) {
        for (int index = from; index < end; index = draft.skip(index)) {
            boolean outer = draft.atAny(index, "left", "right", "full")
                    && (draft.at(index + 1, "join") || draft.at(index + 1, "outer", "join"));
            if (outer) {
                throw SqlError.of(FEATURE_NOT_SUPPORTED, "Target table must be part of an equijoin predicate");
            }
        }
    }

    private static void joinTarget(Draft draft, int target, int set, int from, int where) {
        if (Names.behind(draft, target) != set) {
            return;
        }
        String name = text(draft, target, set);
        for (int index = from + 1; index < where; index = draft.skip(index)) {
            boolean listed = draft.atMark(index - 1, ",") || draft.atAny(index - 1, "from", "join");
            int behind = listed && draft.atName(index) ? Names.behind(draft, index) : index;
            int alias = draft.at(behind, "as") ? behind + 1 : behind;
            if (behind > index && name.equals(text(draft, index, behind)) && draft.atName(alias)) {
                join(draft, name, set - 1, alias, where);
                return;
            }
        }
    }

    /** If a condition names the table by its own name, it joins the two itself. */
    private static void join(Draft draft, String name, int target, int alias, int where) {
        String own = Names.read(draft, target);
        for (int index = alias; index < draft.size(); index++) {
            if (draft.atMark(index + 1, ".") && Names.read(draft, index).equals(own)) {
                return;
            }
        }
        String condition = name + ".ctid = " + draft.text(alias, alias + 1) + ".ctid";
        if (where < draft.size()) {
            draft.insertAfter(where, " " + condition + " AND (");
            draft.append(")");
        } else {
            draft.append(" WHERE " + condition);
        }
    }

    private static String text(Draft draft, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int index = from; index < to; index++) {
            text.append(Folding.toLowerCase(draft.token(index).text()));
        }
        return text.toString();
    }
}
