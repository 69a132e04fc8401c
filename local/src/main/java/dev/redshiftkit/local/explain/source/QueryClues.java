package dev.redshiftkit.local.explain.source;

import dev.redshiftkit.sql.lex.Lexer;
import dev.redshiftkit.sql.lex.Token;
import java.util.Comparator;
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
     * Returns how the keys of a sort make a window.
     *
     * @param keys the columns; empty text for an expression
     */
    public WindowKeys windowOf(List<String> keys) {
        return windows.stream()
                .filter(window -> window.size() == keys.size())
                .max(Comparator.comparingInt(window -> window.likeness(keys)))
                .map(WindowClause::keys)
                .orElse(new WindowKeys(0, keys.size()));
    }

    /** Returns how the first of the keys make a window: none of them if they make none for certain. */
    public WindowKeys windowWithin(List<String> keys) {
        return windows.stream()
                .filter(window -> window.size() <= keys.size() && window.likeness(keys) == window.size())
                .max(Comparator.comparingInt(WindowClause::size))
                .map(WindowClause::keys)
                .orElse(new WindowKeys(0, 0));
    }

    /** How many keys are a window's partition, and how many behind them its order. */
    public record WindowKeys(int partition, int order) {}

    private boolean has(String first, String second) {
        for (int index = 0; index + 1 < tokens.size(); index++) {
            if (tokens.get(index).isWord(first) && tokens.get(index + 1).isWord(second)) {
                return true;
            }
        }
        return false;
    }
}
