package dev.redshiftkit.local.session;

import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import dev.redshiftkit.sql.statement.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the engine parses in place of a statement of the gateway: nothing at all, or a query that has the columns of the
 * statement, takes its parameters, and finds no rows. So the engine answers Describe, and checks Bind, as it would for a
 * statement of its own.
 */
final class StandInQuery {

    private StandInQuery() {}

    static String of(LocalStatement local, Statement statement) {
        if (local.columns().isEmpty()) {
            return "";
        }
        return local.columns().stream()
                .map(column -> "NULL::text AS \"" + column.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(", ", "SELECT ", " WHERE false" + parameters(statement)));
    }

    /** A parameter that is not used has no type, unless the client has told one; every type can be cast to text. */
    private static String parameters(Statement statement) {
        int highest =
                statement.tokens().stream().mapToInt(StandInQuery::number).max().orElse(0);
        if (highest == 0) {
            return "";
        }
        return IntStream.rangeClosed(1, highest)
                .mapToObj(number -> "$" + number + "::text")
                .collect(Collectors.joining(", ", " AND coalesce(", ") IS NULL"));
    }

    private static int number(Token token) {
        boolean numbered = token.kind() == TokenKind.PARAMETER && token.text().matches("\\$[0-9]{1,5}");
        return numbered ? Integer.parseInt(token.text().substring(1)) : 0;
    }
}
