package dev.redshiftkit.local.translate.routine;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.ToldComment;
import dev.redshiftkit.sql.lex.Lexer;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import dev.redshiftkit.sql.statement.Statement;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Translates the statements, expressions and types within a body by the rules for whole statements. */
final class Pieces {

    private static final String SELECT = "SELECT ";

    /** What the gateway does itself. It cannot while the engine is within a procedure. */
    private static final Set<StatementKind> IN_GATEWAY = EnumSet.of(StatementKind.COPY, StatementKind.UNLOAD);

    private final Function<Statement, Draft> translator;

    Pieces(Function<Statement, Draft> translator) {
        this.translator = translator;
    }

    /** Translates a statement; the result may be two, each with its semicolon. */
    String statement(Statement statement) {
        requirePossible(statement);
        Draft draft = translator.apply(statement);
        return withoutComment(draft.text());
    }

    private static void requirePossible(Statement statement) {
        StatementKind kind = statement.kind();
        if (IN_GATEWAY.contains(kind)) {
            throw Refusal.unsupported(kind + " in a stored procedure", first(statement));
        }
        List<Token> tokens =
                statement.tokens().stream().filter(token -> !token.isTrivia()).toList();
        // The guide, "Limits and differences for stored procedure support".
        boolean alone = !kind.allowedInTransaction() || kind.controlsTransaction() || kind == StatementKind.PREPARE;
        boolean setsLocally =
                kind == StatementKind.SET && tokens.size() > 1 && tokens.get(1).isWord("local");
        if (alone || setsLocally) {
            String name = setsLocally ? "SET LOCAL" : kind.name().replace('_', ' ');
            throw Refusal.forbidden(name + " in a stored procedure", first(statement));
        }
    }

    private static Token first(Statement statement) {
        return statement.tokens().stream()
                .filter(token -> !token.isTrivia())
                .findFirst()
                .orElseThrow(Refusal::syntaxAtEnd);
    }

    private static String withoutComment(String sql) {
        ToldComment split = ToldComment.of(sql);
        String telling = split.told().isEmpty()
                ? ""
                : "redshift_kit_text := set_config('redshift_kit.told', " + EngineLiteral.of(split.told())
                        + ", true); ";
        return telling + ended(split.sql());
    }

    /** A comment to the end of the line would swallow the semicolon. */
    static String ended(String sql) {
        return (endsInLineComment(sql) ? sql + "\n" : sql) + ";";
    }

    private static boolean endsInLineComment(String sql) {
        List<Token> tokens = Lexer.lex(sql);
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).text().startsWith("--");
    }

    /** Translates a query that stands where a statement's semicolon does not follow. */
    String query(Statement query) {
        String sql = translator.apply(query).text();
        return endsInLineComment(sql) ? sql + "\n" : sql;
    }

    /** Translates an expression, or several that are parted by commas. */
    String expression(Statement expression) {
        String sql = query(behind(SELECT, expression));
        return sql.startsWith(SELECT) ? sql.substring(SELECT.length()) : "(" + sql + ")";
    }

    /** Translates the name of a type. Those that refer to a table's are left to the engine. */
    String type(Statement type) {
        boolean refers = type.tokens().stream().anyMatch(token -> token.isOperator("%"));
        return refers ? type.text() : expression(behind("NULL::", type)).substring("NULL::".length());
    }

    private static Statement behind(String opening, Statement statement) {
        List<Token> tokens = new ArrayList<>();
        Lexer.lex(opening).forEach(token -> tokens.add(new Token(token.kind(), token.text(), statement.start())));
        tokens.addAll(statement.tokens());
        return new Statement(opening + statement.text(), statement.start(), tokens);
    }

    /** Writes the literal of a RAISE, in which the engine reads no backslashes. */
    static String literal(Token token) {
        return token.kind() == TokenKind.STRING ? EngineLiteral.of(token.value()) : token.text();
    }
}
