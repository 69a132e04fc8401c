package dev.redshiftkit.sql.statement;

import dev.redshiftkit.sql.lex.Token;
import java.util.List;

/**
 * One statement of a script, without the semicolon behind it.
 *
 * @param text the statement as written, comments before and within it included, blanks around it not
 * @param start index of its first character in the script, from 0
 * @param tokens the tokens of the text, whitespace and comments included; their positions count from the script's start
 */
public record Statement(String text, int start, List<Token> tokens) {

    public Statement {
        tokens = List.copyOf(tokens);
    }

    /** Returns what kind of statement this is; found anew on each call, in time linear in the text. */
    public StatementKind kind() {
        return new StatementClassifier(tokens).classify();
    }

    /** Names kind and place only: the text may hold values that belong in no log. */
    @Override
    public String toString() {
        return kind() + "@" + start + "+" + text.length();
    }
}
