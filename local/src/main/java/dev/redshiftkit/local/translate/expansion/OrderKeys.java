package dev.redshiftkit.local.translate.expansion;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.syntax.Span;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.ArrayList;
import java.util.List;

/**
 * What an ORDER BY orders by.
 *
 * @param rest LIMIT and OFFSET behind it, with a blank in front; empty if there are none
 */
record OrderKeys(List<Key> keys, String rest) {

    static OrderKeys read(Draft draft, Span span) {
        List<Key> keys = new ArrayList<>();
        int first = span.from();
        int index = first;
        while (index < span.to() && !draft.atAny(index, "limit", "offset")) {
            if (draft.atMark(index, ",")) {
                keys.add(Key.read(draft, new Span(first, index)));
                first = index + 1;
            }
            index = draft.skip(index);
        }
        keys.add(Key.read(draft, new Span(first, index)));
        String rest = index == span.to() ? "" : " " + draft.text(index, span.to());
        return new OrderKeys(keys, rest);
    }

    /**
     * One of them.
     *
     * @param suffix ASC or DESC, NULLS FIRST or LAST, with a blank in front
     */
    record Key(Span expression, String suffix) {

        private static Key read(Draft draft, Span span) {
            int end = span.to();
            end -= end - 2 > span.from() && draft.at(end - 2, "nulls") ? 2 : 0;
            end -= end - 1 > span.from() && draft.atAny(end - 1, "asc", "desc") ? 1 : 0;
            String suffix = end == span.to() ? "" : " " + draft.text(end, span.to());
            return new Key(new Span(span.from(), end), suffix);
        }

        /** Whether it is the place of something selected, from 1. */
        boolean isPlace(Draft draft) {
            return expression.size() == 1 && draft.atKind(expression.from(), TokenKind.NUMBER);
        }
    }
}
