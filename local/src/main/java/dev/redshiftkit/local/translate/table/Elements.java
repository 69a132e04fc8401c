package dev.redshiftkit.local.translate.table;

import dev.redshiftkit.local.translate.draft.Draft;
import java.util.ArrayList;
import java.util.List;

/** The columns, constraints and LIKE clauses of a table definition: what commas part within its parentheses. */
final class Elements {

    private Elements() {}

    static List<Range> of(Draft draft, int open) {
        List<Range> elements = new ArrayList<>();
        int close = draft.closing(open);
        int first = open + 1;
        for (int index = first; index <= close; index = draft.skip(index)) {
            if (index == close || draft.atMark(index, ",")) {
                elements.add(new Range(first, index));
                first = index + 1;
            }
        }
        return elements;
    }

    /** Leaves an element out, with the comma that parts it from its neighbour. */
    static void delete(Draft draft, Range element) {
        draft.delete(element.from(), element.to());
        if (draft.atMark(element.from() - 1, ",")) {
            draft.delete(element.from() - 1, element.from());
        } else if (draft.atMark(element.to(), ",")) {
            draft.delete(element.to(), element.to() + 1);
        }
    }
}
