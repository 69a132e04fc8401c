package dev.redshiftkit.local.translate.syntax;

import dev.redshiftkit.local.translate.draft.Draft;
import java.util.ArrayList;
import java.util.List;

/** Names in parentheses, parted by commas. */
final class NameList {

    private NameList() {}

    /** Returns those behind the parenthesis at the index, in lower case. What is no name is left out. */
    static List<String> read(Draft draft, int open) {
        return read(draft, new Span(open + 1, draft.closing(open)));
    }

    static List<String> read(Draft draft, Span span) {
        List<String> names = new ArrayList<>();
        for (int index = span.from(); index < span.to(); index++) {
            if (draft.atName(index)) {
                names.add(draft.name(index));
            }
        }
        return List.copyOf(names);
    }
}
