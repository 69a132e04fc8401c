package dev.redshiftkit.sql.statement;

import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.lex.Lexer;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A statement without its values. The result is SQL again, one blank between two tokens, so that different shapes are
 * different texts: nothing but a value is written as the placeholder.
 */
final class Shape {

    private static final String PLACEHOLDER = "?";

    /** Behind these words a sign belongs to the number that follows; behind any other it may be a subtraction. */
    private static final Set<String> BEFORE_SIGN = Set.of(
            "all",
            "and",
            "between",
            "by",
            "case",
            "default",
            "distinct",
            "else",
            "having",
            "ilike",
            "in",
            "like",
            "limit",
            "not",
            "offset",
            "on",
            "or",
            "return",
            "select",
            "then",
            "top",
            "values",
            "when",
            "where");

    private final List<Token> tokens;
    private final List<String> written = new ArrayList<>();

    private Shape(List<Token> tokens) {
        this.tokens = tokens;
    }

    static String of(String sql) {
        return new Shape(withoutEndingSemicolons(Lexer.significant(sql))).write();
    }

    static String of(Statement statement) {
        List<Token> significant =
                statement.tokens().stream().filter(token -> !token.isTrivia()).toList();
        return new Shape(withoutEndingSemicolons(significant)).write();
    }

    private static List<Token> withoutEndingSemicolons(List<Token> tokens) {
        int end = tokens.size();
        while (end > 0 && tokens.get(end - 1).isPunctuation(";")) {
            end--;
        }
        return tokens.subList(0, end);
    }

    private String write() {
        for (int index = 0; index < tokens.size(); index++) {
            if (!isSign(index)) {
                write(tokens.get(index));
            }
        }
        return String.join(" ", written);
    }

    private void write(Token token) {
        if (token.isPunctuation(")")) {
            collapseInList();
        }
        written.add(
                switch (token.kind()) {
                    case STRING, BIT_STRING, DOLLAR_STRING, NUMBER, PARAMETER -> PLACEHOLDER;
                    case WORD -> Folding.toLowerCase(token.text());
                    case QUOTED_IDENTIFIER, OPERATOR, PUNCTUATION, COMMENT, WHITESPACE, UNKNOWN -> token.text();
                });
    }

    private boolean isSign(int index) {
        Token sign = tokens.get(index);
        boolean beforeNumber =
                index + 1 < tokens.size() && tokens.get(index + 1).kind() == TokenKind.NUMBER;
        return beforeNumber
                && (sign.isOperator("-") || sign.isOperator("+"))
                && (index == 0 || letsSignFollow(index - 1));
    }

    private boolean letsSignFollow(int index) {
        Token token = tokens.get(index);
        return switch (token.kind()) {
            case OPERATOR -> true;
            case PUNCTUATION -> token.isPunctuation("(") || token.isPunctuation(",") || token.isPunctuation("[");
            case WORD -> BEFORE_SIGN.contains(Folding.toLowerCase(token.text()));
            default -> false;
        };
    }

    private void collapseInList() {
        int last = written.size() - 1;
        int first = last;
        while (first >= 0 && isInList(written.get(first))) {
            first--;
        }
        boolean afterIn = first >= 1
                && first < last
                && written.get(first + 1).equals(PLACEHOLDER)
                && written.get(first).equals("(")
                && written.get(first - 1).equals("in");
        if (afterIn) {
            written.subList(first + 2, written.size()).clear();
        }
    }

    private static boolean isInList(String piece) {
        return piece.equals(PLACEHOLDER) || piece.equals(",");
    }
}
