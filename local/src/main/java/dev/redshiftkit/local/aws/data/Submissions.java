package dev.redshiftkit.local.aws.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.redshiftkit.local.aws.api.ApiException;
import dev.redshiftkit.local.aws.api.ApiRequest;
import dev.redshiftkit.local.aws.data.Submission.Format;
import dev.redshiftkit.local.aws.data.Submission.Mode;
import dev.redshiftkit.local.identity.Principal;
import dev.redshiftkit.sql.lex.SqlSyntaxException;
import dev.redshiftkit.sql.statement.Statements;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads requests to run something, and lets it be run. */
final class Submissions {

    private static final int MAX_STATEMENT_BYTES = 200 << 10;
    private static final int MAX_BATCH = 40;
    private static final int MAX_TOKEN = 64;
    private static final int MAX_KEEP_ALIVE = 86_400;

    private final Logins logins;
    private final DataSessions sessions;
    private final StatementRegistry registry;
    private final StatementRunner runner;
    private final InstantSource clock;

    Submissions(
            Logins logins,
            DataSessions sessions,
            StatementRegistry registry,
            StatementRunner runner,
            InstantSource clock) {
        this.logins = logins;
        this.sessions = sessions;
        this.registry = registry;
        this.runner = runner;
        this.clock = clock;
    }

    /** Returns who may ask for a statement: all sessions of a role are one. */
    static String owner(Principal principal) {
        return principal instanceof Principal.RoleSession session ? session.id() : principal.arn();
    }

    /**
     * Submits what a request asks for, unless the same request has done so before.
     *
     * @throws ApiException if it cannot be
     */
    DataStatement submit(ApiRequest request, boolean isBatch) {
        String owner = owner(request.caller());
        Optional<String> token = request.text("ClientToken");
        if (token.filter(text -> text.length() > MAX_TOKEN).isPresent()) {
            throw ApiException.invalid("ClientToken must have " + MAX_TOKEN + " characters at most.");
        }
        Optional<DataStatement> repeated = registry.repeated(token, owner);
        return repeated.isPresent() ? repeated.get() : submitNew(request, isBatch, owner, token);
    }

    private DataStatement submitNew(ApiRequest request, boolean isBatch, String owner, Optional<String> token) {
        List<String> statements = statements(request, isBatch);
        List<String> texts = NamedParameters.of(request.parameters()).applyTo(statements);
        Mode mode = choice(request, "ExecutionMode", Mode.class, Mode.TRANSACTION);
        Format format = choice(request, "ResultFormat", Format.class, Format.JSON);
        int keepAlive = request.numberWithin("SessionKeepAliveSeconds", 0, MAX_KEEP_ALIVE, 0);
        if (request.flag("WithEvent")) {
            throw ApiException.invalid("WithEvent is not supported by the local Redshift: there is no EventBridge.");
        }
        registry.requireRoom();
        Optional<String> known = request.text("SessionId");
        Login login = known.isPresent() ? taken(request, known.get(), owner) : logins.of(request);
        Optional<String> session =
                known.isEmpty() && keepAlive > 0 ? Optional.of(sessions.reserve(owner, login, keepAlive)) : known;
        DataStatement statement = new DataStatement(
                UUID.randomUUID().toString(),
                new Submission(
                        owner,
                        request.caller().arn(),
                        login,
                        statements,
                        texts,
                        isBatch,
                        mode,
                        format,
                        request.text("StatementName"),
                        parameters(request)),
                session,
                clock);
        registry.add(statement, token);
        runner.submit(statement, session);
        return statement;
    }

    private Login taken(ApiRequest request, String session, String owner) {
        if (request.text("Database").isPresent()
                || request.text("DbUser").isPresent()
                || request.text("SecretArn").isPresent()) {
            throw ApiException.invalid("A session has its own database and user: they must not be specified again.");
        }
        return sessions.take(session, owner, request.number("SessionKeepAliveSeconds"));
    }

    private static JsonNode parameters(ApiRequest request) {
        JsonNode parameters = request.parameters().path("Parameters");
        return parameters.isArray() ? parameters : JsonNodeFactory.instance.arrayNode();
    }

    private static List<String> statements(ApiRequest request, boolean isBatch) {
        List<String> statements = new ArrayList<>();
        if (isBatch) {
            request.parameters().path("Sqls").forEach(sql -> statements.add(sql.asText()));
        } else {
            statements.add(request.requiredText("Sql"));
        }
        if (statements.isEmpty() || MAX_BATCH < statements.size()) {
            throw ApiException.invalid("A batch must have 1 to " + MAX_BATCH + " statements.");
        }
        statements.forEach(Submissions::requireOne);
        return statements;
    }

    private static void requireOne(String sql) {
        if (sql.getBytes(StandardCharsets.UTF_8).length > MAX_STATEMENT_BYTES) {
            throw ApiException.invalid("A statement must have 200 KB at most.");
        }
        try {
            if (Statements.split(sql).size() > 1) {
                throw ApiException.invalid("Multiple statements in one are not supported: use BatchExecuteStatement.");
            }
        } catch (SqlSyntaxException e) {
            // For the database to refuse, in its own words.
            return;
        }
    }

    private static <E extends Enum<E>> E choice(ApiRequest request, String name, Class<E> choices, E otherwise) {
        Optional<String> chosen = request.text(name);
        if (chosen.isEmpty()) {
            return otherwise;
        }
        try {
            return Enum.valueOf(choices, chosen.get());
        } catch (IllegalArgumentException e) {
            throw ApiException.invalid("The value of " + name + " is not one of those there are.");
        }
    }
}
