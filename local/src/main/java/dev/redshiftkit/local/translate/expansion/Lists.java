package dev.redshiftkit.local.translate.expansion;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.syntax.Span;
import java.util.ArrayList;
import java.util.List;

/** What commas part. */
final class Lists {

    private Lists() {}

    /** Returns the parts of a span between commas outside of parentheses. */
    static List<Span> parts(Draft draft, Span span) {
        List<Span> parts = new ArrayList<>();
        int first = span.from();
        for (int index = first; index < span.to(); index = draft.skip(index)) {
            if (draft.atMark(index, ",")) {
                parts.add(new Span(first, index));
                first = index + 1;
            }
        }
        if (first < span.to()) {
            parts.add(new Span(first, span.to()));
        }
        return parts;
    }
}
