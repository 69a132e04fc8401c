package dev.redshiftkit.cli.script;

import dev.redshiftkit.cli.terminal.CommandException;
import dev.redshiftkit.client.value.Value;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import dev.redshiftkit.sql.statement.Statement;
import dev.redshiftkit.sql.statement.StatementKind;
import dev.redshiftkit.sql.statement.Statements;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Statements to run one after the other.
 *
 * @param parameters for the question marks of the only statement; empty if there are several
 */
public record Script(List<Statement> statements, List<Value> parameters) {

    /** What later statements of the session feel the effect of. */
    private static final Set<StatementKind> BINDING = EnumSet.of(
            StatementKind.BEGIN,
            StatementKind.COMMIT,
            StatementKind.ROLLBACK,
            StatementKind.SET,
            StatementKind.RESET,
            StatementKind.USE,
            StatementKind.PREPARE,
            StatementKind.EXECUTE,
            StatementKind.DEALLOCATE,
            StatementKind.DECLARE,
            StatementKind.FETCH,
            StatementKind.CLOSE,
            StatementKind.LOCK,
            StatementKind.CALL);

    /** How the names of catalogue tables begin, whose rows the leader node hands out in one piece only. */
    private static final Set<String> CATALOGUE = Set.of("pg_", "stl_", "stv_", "svv_", "svl_", "svcs_", "sys_");

    public Script {
        statements = List.copyOf(statements);
        parameters = List.copyOf(parameters);
    }

    /**
     * Cuts a text into statements.
     *
     * @param given values as they stand on the command line
     * @throws CommandException if there is no statement, or several and values
     * @throws dev.redshiftkit.sql.lex.SqlSyntaxException if a literal or a comment has no end
     */
    public static Script parse(String text, List<String> given) {
        List<Statement> statements = Statements.split(text);
        if (statements.isEmpty()) {
            throw CommandException.invalid("there is no statement to run");
        }
        if (statements.size() > 1 && !given.isEmpty()) {
            throw CommandException.invalid("--param goes with one statement, but there are " + statements.size());
        }
        return new Script(statements, given.stream().map(ParameterText::parse).toList());
    }

    /** Whether the statements have to run on one session to mean what they say. */
    boolean needsOneSession() {
        return statements.size() > 1 && statements.stream().anyMatch(Script::bindsSession);
    }

    private static boolean bindsSession(Statement statement) {
        return BINDING.contains(statement.kind()) || words(statement).anyMatch(Script::isTemporary);
    }

    private static boolean isTemporary(String word) {
        return word.equals("temp") || word.equals("temporary") || word.startsWith("#");
    }

    /** Whether the rows can be had a page at a time: those of queries over tables of users. */
    static boolean streams(Statement statement) {
        return statement.kind() == StatementKind.SELECT && words(statement).noneMatch(Script::isCatalogue);
    }

    private static boolean isCatalogue(String word) {
        return word.equals("information_schema") || CATALOGUE.stream().anyMatch(word::startsWith);
    }

    private static Stream<String> words(Statement statement) {
        return statement.tokens().stream()
                .filter(token -> token.kind() == TokenKind.WORD || token.kind() == TokenKind.QUOTED_IDENTIFIER)
                .map(Token::value)
                .map(word -> word.toLowerCase(Locale.ROOT));
    }

    /** Says how many statements there are: their text belongs in no log. */
    @Override
    public String toString() {
        return "Script[" + statements.size() + "]";
    }
}
