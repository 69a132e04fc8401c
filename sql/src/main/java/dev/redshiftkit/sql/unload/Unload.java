package dev.redshiftkit.sql.unload;

import static dev.redshiftkit.sql.unload.UnloadRules.COMMAND;
import static dev.redshiftkit.sql.unload.UnloadRules.option;
import static java.util.stream.Collectors.joining;

import dev.redshiftkit.sql.authorization.Authorization;
import dev.redshiftkit.sql.command.InvalidCommandException;
import dev.redshiftkit.sql.lex.Lexer;
import dev.redshiftkit.sql.lex.SqlSyntaxException;
import dev.redshiftkit.sql.lex.StringLiteral;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.s3.S3Uri;
import java.util.stream.Stream;

/**
 * An UNLOAD: what a query returns, written to files in Amazon S3 (Redshift guide, UNLOAD). One that exists keeps the manual's
 * rules about options that exclude each other; what the query means, only the service knows. Immutable.
 *
 * @param query the SELECT as it would be written on its own, without quotes doubled
 * @param target what the names of all files begin with; a folder ends in a slash
 */
public record Unload(
        String query, S3Uri target, Authorization authorization, UnloadFormat format, UnloadOptions options) {

    /**
     * Checks what goes together.
     *
     * @throws InvalidCommandException naming the option that does not go with the format or another option, or LIMIT if the
     *     outermost SELECT has one
     * @throws SqlSyntaxException if a literal, a quoted identifier or a comment in the query has no end
     */
    public Unload {
        option("the query").text(query);
        checkLimit(query);
        format.rule().check(COMMAND, format.name(), UnloadParameters.TABLE.given(options));
        if (format instanceof UnloadFormat.Parquet
                && options.encryption()
                        .filter(Encryption.ManagedKeys.class::isInstance)
                        .isPresent()) {
            throw InvalidCommandException.excluded(
                    option("ENCRYPTED"), "PARQUET", "allows it only with KMS_KEY_ID or AUTO");
        }
    }

    private static void checkLimit(String query) {
        int depth = 0;
        for (Token token : Lexer.significant(query)) {
            if (token.isPunctuation("(")) {
                depth++;
            } else if (token.isPunctuation(")")) {
                depth--;
            } else if (depth == 0 && token.isWord("LIMIT")) {
                throw InvalidCommandException.excluded(
                        option("LIMIT"),
                        "the outermost SELECT",
                        "may take its rows from a subquery with LIMIT",
                        "Limit clause is not supported");
            }
        }
    }

    /** Begins an UNLOAD of what a query returns. */
    public static UnloadBuilder of(String query) {
        return new UnloadBuilder(query);
    }

    /**
     * Reads an UNLOAD, which a semicolon may end.
     *
     * @throws SqlSyntaxException if the text is not an UNLOAD
     * @throws InvalidCommandException if its options do not go together
     */
    public static Unload parse(String sql) {
        return UnloadParser.parse(sql);
    }

    /** Returns the same UNLOAD by another right. */
    public Unload withAuthorization(Authorization other) {
        return new Unload(query, target, other, format, options);
    }

    /** Returns the same UNLOAD to another place. */
    public Unload withTarget(S3Uri other) {
        return new Unload(query, other, authorization, format, options);
    }

    /** Returns the statement as SQL with every secret masked: for logs, plans and people, not for a server. */
    public String render() {
        return render(authorization.render());
    }

    /** Returns the statement as SQL with its secrets in the clear: for the server, and nothing else. */
    public String renderWithCredentials() {
        return render(authorization.renderWithCredentials());
    }

    private String render(String right) {
        return "UNLOAD (" + StringLiteral.render(query) + ") " + renderBehindQuery(right);
    }

    private String renderBehindQuery(String right) {
        Stream<String> head = Stream.of("TO " + StringLiteral.render(target.render()), right, format.render());
        return Stream.concat(head, UnloadParameters.TABLE.render(options).stream())
                .filter(part -> !part.isEmpty())
                .collect(joining(" "));
    }

    /** Returns the statement without secrets and without the query, of which it gives only the length. */
    @Override
    public String toString() {
        return "UNLOAD (query of " + query.length() + " characters) " + renderBehindQuery(authorization.render());
    }
}
