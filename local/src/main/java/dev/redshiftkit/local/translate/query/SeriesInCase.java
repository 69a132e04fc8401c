package dev.redshiftkit.local.translate.query;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.local.translate.syntax.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * GENERATE_SERIES in a branch of CASE, which PostgreSQL 8 takes and the engine does not; the drivers list parameters of
 * procedures by it. Every branch becomes an array, and the CASE the elements of the array that it yields.
 */
final class SeriesInCase implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.hasAny("generate_series") && draft.hasAny("case")) {
            for (int index = 0; index < draft.size(); index++) {
                if (draft.at(index, "case")) {
                    translate(draft, index);
                }
            }
        }
    }

    private static void translate(Draft draft, int start) {
        List<Span> branches = new ArrayList<>();
        int end = readBranches(draft, start + 1, branches);
        if (end < draft.size() && branches.stream().anyMatch(branch -> yieldsSeries(draft, branch))) {
            draft.insertBefore(start, "redshift_kit.elements(");
            branches.forEach(branch -> {
                draft.insertBefore(branch.from(), "ARRAY(SELECT ");
                draft.insertAfter(branch.to() - 1, ")");
            });
            draft.insertAfter(end, ")");
        }
    }

    /** Returns the index of the END; the draft's size if there is none. */
    private static int readBranches(Draft draft, int first, List<Span> branches) {
        int branch = -1;
        int index = first;
        while (index < draft.size()) {
            if (draft.at(index, "case")) {
                index = readBranches(draft, index + 1, new ArrayList<>());
            } else if (draft.atAny(index, "when", "then", "else", "end")) {
                if (branch >= 0) {
                    branches.add(new Span(branch, index));
                }
                if (draft.at(index, "end")) {
                    return index;
                }
                branch = draft.at(index, "when") ? -1 : index + 1;
            }
            index++;
        }
        return index;
    }

    private static boolean yieldsSeries(Draft draft, Span branch) {
        for (int index = branch.from(); index < branch.to(); index++) {
            if (draft.at(index, "generate_series") && draft.atMark(index + 1, "(")) {
                return true;
            }
        }
        return false;
    }
}
