package dev.redshiftkit.local.translate.type;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.List;

/**
 * A type as a statement spells it.
 *
 * @param words its words without what is in parentheses, in lower case, one blank in between
 * @param arguments the text between the parentheses; empty if there are none
 * @param end the index behind the last token
 */
record TypeName(String words, String arguments, int end) {

    /** The names of more than one word, without their first one. */
    private static final List<String[]> CONTINUATIONS = List.of(
            new String[] {"precision"},
            new String[] {"varying"},
            new String[] {"without", "time", "zone"},
            new String[] {"with", "time", "zone"});

    /** Reads the type whose first word is at the index. */
    static TypeName read(Draft draft, int index) {
        if (!draft.atKind(index, TokenKind.WORD)) {
            return new TypeName("", "", index);
        }
        int behindWords =
                draft.at(index, "interval") ? IntervalQualifier.skip(draft, index + 1) : continued(draft, index + 1);
        String words = Folding.toLowerCase(joined(draft, index, behindWords));
        if (!draft.atMark(behindWords, "(")) {
            return new TypeName(words, "", behindWords);
        }
        int close = draft.closing(behindWords);
        int end = continued(draft, draft.skip(behindWords));
        return new TypeName(words, draft.text(behindWords + 1, close), end);
    }

    private static int continued(Draft draft, int index) {
        for (String[] words : CONTINUATIONS) {
            if (draft.at(index, words)) {
                return index + words.length;
            }
        }
        return index;
    }

    private static String joined(Draft draft, int from, int to) {
        StringBuilder words = new StringBuilder(draft.token(from).text());
        for (int index = from + 1; index < to; index++) {
            words.append(' ').append(draft.token(index).text());
        }
        return words.toString();
    }
}
