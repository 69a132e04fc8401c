package dev.redshiftkit.local.translate;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.placement.LeaderNodeTables;
import dev.redshiftkit.sql.command.InvalidCommandException;
import dev.redshiftkit.sql.copy.Copy;
import dev.redshiftkit.sql.copy.CopyCommand;
import dev.redshiftkit.sql.lex.SqlSyntaxException;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.name.InvalidIdentifierException;
import dev.redshiftkit.sql.statement.Statement;
import dev.redshiftkit.sql.statement.Statements;
import dev.redshiftkit.sql.unload.Unload;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads COPY and UNLOAD. The engine's own COPY never gets through: Redshift's is read instead, and that knows no standard
 * input, no program and no file of this machine.
 */
final class DataCommands {

    private static final String SYNTAX_ERROR = "42601";
    private static final String FEATURE_NOT_SUPPORTED = "0A000";
    private static final Set<String> STREAMS = Set.of("stdin", "stdout", "program");
    private static final String OTHER_SOURCE =
            "LOAD source is not supported. (Hint: only S3 or DynamoDB or EMR based load is allowed)";

    private DataCommands() {}

    static Translation copy(Statement statement) {
        requireOtherThanStandardInput(statement);
        CopyCommand command = parse(statement, CopyCommand::parse);
        if (command instanceof Copy copy) {
            return new Translation.Load(copy);
        }
        throw Refusal.unsupported("COPY JOB");
    }

    private static void requireOtherThanStandardInput(Statement statement) {
        List<Token> tokens =
                statement.tokens().stream().filter(token -> !token.isTrivia()).toList();
        for (int index = 1; index < tokens.size(); index++) {
            boolean directed = tokens.get(index - 1).isWord("from")
                    || tokens.get(index - 1).isWord("to");
            if (directed && STREAMS.stream().anyMatch(tokens.get(index)::isWord)) {
                throw SqlError.of(FEATURE_NOT_SUPPORTED, OTHER_SOURCE)
                        .withPosition(tokens.get(index).start() + 1);
            }
        }
    }

    static Translation unload(Statement statement, Function<Statement, Translation> translator) {
        Unload unload = parse(statement, Unload::parse);
        List<Statement> queries = parse(statement, text -> Statements.split(unload.query()));
        if (queries.size() != 1 || !queries.get(0).kind().readsOnly()) {
            throw SqlError.of(SYNTAX_ERROR, "UNLOAD needs exactly one query");
        }
        LeaderNodeTables.refuse(queries.get(0));
        return export(statement, unload, translator.apply(queries.get(0)));
    }

    private static Translation export(Statement statement, Unload unload, Translation query) {
        if (query instanceof Translation.ForEngine engine) {
            return new Translation.Export(parse(statement, text -> withQuery(unload, engine.sql())));
        }
        if (query instanceof Translation.Undecided undecided) {
            return new Translation.Undecided(
                    undecided.relations(),
                    relations -> export(statement, unload, undecided.decision().apply(relations)));
        }
        return query;
    }

    private static Unload withQuery(Unload unload, String query) {
        return new Unload(query, unload.target(), unload.authorization(), unload.format(), unload.options());
    }

    private static <T> T parse(Statement statement, Function<String, T> parser) {
        try {
            return parser.apply(statement.text());
        } catch (InvalidCommandException e) {
            throw refusal(e).causedBy(e);
        } catch (SqlSyntaxException e) {
            throw syntaxError(statement, e).causedBy(e);
        } catch (InvalidIdentifierException e) {
            throw SqlError.of(SYNTAX_ERROR, String.valueOf(e.getMessage())).causedBy(e);
        }
    }

    private static SqlError refusal(InvalidCommandException invalid) {
        return invalid.option().equals("FROM")
                ? SqlError.of(FEATURE_NOT_SUPPORTED, OTHER_SOURCE)
                : SqlError.of(invalid.sqlState(), invalid.serviceMessage());
    }

    private static SqlError syntaxError(Statement statement, SqlSyntaxException failure) {
        int position = statement.start() + failure.position();
        return statement.tokens().stream()
                .filter(token -> token.start() == position)
                .filter(token -> !token.isTrivia())
                .findFirst()
                .map(Refusal::syntax)
                .orElseGet(Refusal::syntaxAtEnd)
                .withDetail(String.valueOf(failure.getMessage()));
    }
}
