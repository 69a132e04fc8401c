package dev.redshiftkit.local.aws.data;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redshiftkit.local.aws.api.ApiException;
import dev.redshiftkit.sql.lex.Lexer;
import dev.redshiftkit.sql.lex.SqlSyntaxException;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values that a request gives for {@code :name} in its statements. They stand in for values only, and have no type of
 * their own, like a literal in quotes (management guide, "Running SQL statements with parameters").
 */
record NamedParameters(Map<String, String> values) {

    NamedParameters {
        values = Map.copyOf(values);
    }

    /** @throws ApiException if a parameter has no name, is named twice, or is NULL or empty */
    static NamedParameters of(JsonNode parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        for (JsonNode parameter : parameters.path("Parameters")) {
            String name = parameter.path("name").asText();
            String value = parameter.path("value").asText();
            if (name.isEmpty() || value.isEmpty()) {
                throw ApiException.invalid("Parameters must have a name and a value that is not empty.");
            }
            if (values.put(name, value) != null) {
                throw ApiException.invalid("Parameter " + name + " is given twice.");
            }
        }
        return new NamedParameters(values);
    }

    /**
     * Returns the statements with the values in their places.
     *
     * @throws ApiException if a value is missing, or one is given that no statement asks for
     */
    List<String> applyTo(List<String> statements) {
        if (values.isEmpty()) {
            return statements;
        }
        Set<String> unused = new HashSet<>(values.keySet());
        List<String> applied =
                statements.stream().map(sql -> applied(sql, unused)).toList();
        if (!unused.isEmpty()) {
            throw ApiException.invalid("Parameters list contains unused parameters. Unused parameters: " + unused);
        }
        return applied;
    }

    private String applied(String sql, Set<String> unused) {
        StringBuilder applied = new StringBuilder();
        for (Token token : tokens(sql)) {
            if (token.kind() == TokenKind.PARAMETER && token.text().startsWith(":")) {
                String name = token.text().substring(1);
                applied.append(literal(name));
                unused.remove(name);
            } else {
                applied.append(token.text());
            }
        }
        return applied.toString();
    }

    /** What cannot be read is for the database to refuse. */
    private static List<Token> tokens(String sql) {
        try {
            return Lexer.lex(sql);
        } catch (SqlSyntaxException e) {
            return List.of(new Token(TokenKind.UNKNOWN, sql, 0));
        }
    }

    private String literal(String name) {
        String value = values.get(name);
        if (value == null) {
            throw ApiException.invalid("Parameters list is missing the parameter " + name + ".");
        }
        return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** Tells the names only. */
    @Override
    public String toString() {
        return "NamedParameters" + values.keySet();
    }
}
