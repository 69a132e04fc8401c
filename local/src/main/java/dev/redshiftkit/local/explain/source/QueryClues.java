package dev.redshiftkit.local.explain.source;

import dev.redshiftkit.sql.lex.Lexer;
import dev.redshiftkit.sql.lex.Token;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the statement tells and the engine's plan of it does not. Guesses well rather than knowing, and never fails. */
public final class QueryClues {

    private final List<Token> tokens;
    private final List<WindowClause> windows;
    private final Set<String> names;

    private QueryClues(List<Token> tokens) {
        this.tokens = tokens;
        this.windows = WindowClause.allOf(tokens);
        this.names = tokens.stream().filter(Token::isName).map(Token::value).collect(Collectors.toUnmodifiableSet());
    }

    /** Reads the statement, in the engine's SQL. */
    public static QueryClues of(String sql) {
        return new QueryClues(Lexer.significant(sql));
    }

    /** Whether the statement has the name anywhere; the engine invents aliases where it would repeat one. */
    public boolean mentions(String name) {
        return names.contains(name);
    }

    /** Whether the statement gives a column this name somewhere, as in {@code sellerid AS id} or {@code s.sellerid id}. */
    public boolean renames(String column, String name) {
        for (int index = 0; index + 1 < tokens.size(); index++) {
            if (isNamed(index, column)) {
                int alias = tokens.get(index + 1).isWord("as") ? index + 2 : index + 1;
                if (isNamed(alias, name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isNamed(int index, String name) {
        return index < tokens.size()
                && tokens.get(index).isName()
                && tokens.get(index).value().equalsIgnoreCase(name);
    }

    /** Whether rows that are alike come from DISTINCT, rather than from GROUP BY. */
    public boolean isDistinct() {
        return has("select", "distinct") || !has("group", "by");
    }

    /** Whether the statement says in which order it wants its rows. */
    public boolean isOrdered() {
        int depth = 0;
        for (int index = 0; index + 1 < tokens.size(); index++) {
            Token token = tokens.get(index);
            depth += token.isPunctuation("(") ? 1 : token.isPunctuation(")") ? -1 : 0;
            if (depth == 0 && token.isWord("order") && tokens.get(index + 1).isWord("by")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns how many of the keys that a window's rows are sorted by are its partition; the rest is its order.
     *
     * @param keys the columns; empty text for an expression
     */
    public int partitionKeys(List<String> keys) {
        return windows.stream()
                .filter(window -> window.partition().size() + window.order().size() == keys.size())
                .max((one, other) -> Integer.compare(likeness(one, keys), likeness(other, keys)))
                .map(window -> window.partition().size())
                .orElse(0);
    }

    private static int likeness(WindowClause window, List<String> keys) {
        int alike = 0;
        for (int index = 0; index < keys.size(); index++) {
            int behind = index - window.partition().size();
            String name =
                    behind < 0 ? window.partition().get(index) : window.order().get(behind);
            alike += name.equals(keys.get(index)) ? 1 : 0;
        }
        return alike;
    }

    private boolean has(String first, String second) {
        for (int index = 0; index + 1 < tokens.size(); index++) {
            if (tokens.get(index).isWord(first) && tokens.get(index + 1).isWord(second)) {
                return true;
            }
        }
        return false;
    }
}
