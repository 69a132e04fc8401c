package dev.redshiftkit.local.translate.draft;

import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The changes to the tokens of a statement, and how they are written into its text. */
final class Edits {

    private static final String DELETED = "";

    private final @Nullable String[] before;
    private final @Nullable String[] instead;
    private final @Nullable String[] behind;
    private boolean empty = true;

    Edits(int tokens) {
        this.before = new String[tokens];
        this.instead = new String[tokens];
        this.behind = new String[tokens];
    }

    boolean isEmpty() {
        return empty;
    }

    void replace(int index, String text) {
        instead[index] = text;
        empty = false;
    }

    /** Leaves a token out, with what was inserted before and behind it. */
    void delete(int index) {
        replace(index, DELETED);
        before[index] = null;
        behind[index] = null;
    }

    void insertBefore(int index, String text) {
        before[index] = joined(text, before[index]);
        empty = false;
    }

    void insertAfter(int index, String text) {
        behind[index] = joined(behind[index], text);
        empty = false;
    }

    private static String joined(@Nullable String first, @Nullable String second) {
        return (first == null ? "" : first) + (second == null ? "" : second);
    }

    /**
     * Writes tokens with their changes.
     *
     * @param tokens with whitespace and comments
     * @param firstIndex the index of the first token that counts
     */
    String write(List<Token> tokens, int firstIndex) {
        Page page = new Page();
        int index = firstIndex;
        for (Token token : tokens) {
            if (token.isTrivia()) {
                page.trivia(token);
            } else {
                write(page, token, index++);
            }
        }
        return page.text();
    }

    private void write(Page page, Token token, int index) {
        String text = instead[index] == null ? token.text() : instead[index];
        String written = joined(joined(before[index], text), behind[index]);
        if (written.isEmpty()) {
            page.gap();
        } else {
            page.token(written);
        }
    }

    /** Text under way. Blanks wait until it is known that a token follows them. */
    private static final class Page {

        private final StringBuilder text = new StringBuilder();
        private String blanks = "";
        private boolean gap;
        private boolean inLineComment;

        void trivia(Token token) {
            if (token.kind() == TokenKind.WHITESPACE) {
                blanks = (gap && inLineComment ? "\n" : "") + token.text();
            } else {
                token(token.text());
                inLineComment = token.text().startsWith("--");
            }
        }

        /** A token was left out, and the blanks in front of it with it; but a line comment must end. */
        void gap() {
            gap = true;
            blanks = inLineComment ? "\n" : "";
        }

        void token(String token) {
            boolean glued = gap && blanks.isEmpty() && !text.isEmpty() && !standsAlone(token);
            text.append(glued ? " " : blanks).append(token);
            blanks = "";
            gap = false;
            inLineComment = false;
        }

        private boolean standsAlone(String token) {
            char next = token.charAt(0);
            return next == ',' || next == ')' || next == ';' || text.charAt(text.length() - 1) == '(';
        }

        String text() {
            return text.toString();
        }
    }
}
