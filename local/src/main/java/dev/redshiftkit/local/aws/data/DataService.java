package dev.redshiftkit.local.aws.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redshiftkit.local.aws.api.ApiException;
import dev.redshiftkit.local.aws.api.ApiRequest;
import dev.redshiftkit.local.aws.api.ApiService;
import dev.redshiftkit.local.aws.api.Dialect;
import dev.redshiftkit.local.aws.api.UnknownOperationException;
import dev.redshiftkit.local.aws.api.Warehouse;
import dev.redshiftkit.local.aws.data.DataStatement.Part;
import dev.redshiftkit.local.aws.data.DataStatement.Snapshot;
import dev.redshiftkit.local.aws.secrets.SecretStore;
import dev.redshiftkit.local.catalog.ColumnOrigins;
import dev.redshiftkit.local.identity.TemporaryLogins;
import dev.redshiftkit.local.server.InnerResult;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** The operations of the Redshift Data API. Closing it breaks off what runs, and ends the sessions that were kept. */
public final class DataService implements ApiService, AutoCloseable {

    private static final int MAX_WAIT_SECONDS = 30;

    /** Each takes a thread of the endpoint, which has to serve others, too. */
    private static final int MAX_WAITING = 16;

    private final DataSessions sessions;
    private final StatementRegistry registry;
    private final StatementRunner runner;
    private final Submissions submissions;
    private final Metadata metadata;
    private final ColumnOrigins tables;
    private final Throttle throttle;
    private final Semaphore waiting = new Semaphore(MAX_WAITING);

    /**
     * @param clock by which results and sessions expire
     * @param machineClock by which requests are throttled
     */
    public DataService(
            Warehouse warehouse,
            SecretStore secrets,
            TemporaryLogins accounts,
            SessionOpener opener,
            ColumnOrigins tables,
            InstantSource clock,
            InstantSource machineClock) {
        Logins logins = new Logins(warehouse, secrets, accounts, opener, clock);
        this.sessions = new DataSessions(logins, clock);
        this.registry = new StatementRegistry(clock);
        this.runner = new StatementRunner(logins, sessions);
        this.submissions = new Submissions(logins, sessions, registry, runner, clock);
        this.metadata = new Metadata(logins, tables);
        this.tables = tables;
        this.throttle = new Throttle(machineClock);
    }

    @Override
    public String signingName() {
        return "redshift-data";
    }

    @Override
    public Dialect dialect() {
        return new Dialect.Json();
    }

    @Override
    public ObjectNode perform(ApiRequest request) {
        throttle.admit(request.operation());
        return switch (request.operation()) {
            case "ExecuteStatement" -> submitted(request, submissions.submit(request, false));
            case "BatchExecuteStatement" -> submitted(request, submissions.submit(request, true));
            case "DescribeStatement" -> described(request);
            case "GetStatementResult" -> result(request, Submission.Format.JSON);
            case "GetStatementResultV2" -> result(request, Submission.Format.CSV);
            case "CancelStatement" -> cancel(request);
            case "ListStatements" -> StatementList.of(request, registry.of(owner(request)), dialect());
            case "ListDatabases" -> metadata.databases(request);
            case "ListSchemas" -> metadata.schemas(request);
            case "ListTables" -> metadata.tables(request);
            case "DescribeTable" -> metadata.columns(request);
            default -> throw new UnknownOperationException(request.operation());
        };
    }

    private static String owner(ApiRequest request) {
        return Submissions.owner(request.caller());
    }

    private DataStatement known(ApiRequest request) {
        return registry.require(request.requiredText("Id"), owner(request));
    }

    private ObjectNode submitted(ApiRequest request, DataStatement statement) {
        boolean waited = awaitIfAsked(request, statement);
        Snapshot now = statement.snapshot();
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("Id", statement.id());
        answer.set("CreatedAt", dialect().moment(statement.created()));
        statement.submission().login().describe(answer);
        answer.putArray("DbGroups");
        now.sessionId().ifPresent(id -> answer.put("SessionId", id));
        if (waited) {
            answer.put("Status", now.status().name())
                    .put("RedshiftPid", now.processId())
                    .put("HasResultSet", now.hasResultSet());
        }
        return answer;
    }

    /** Waits for the end of a statement as long as the request says; returns whether it says so. */
    private boolean awaitIfAsked(ApiRequest request, DataStatement statement) {
        if (request.text("WaitTimeSeconds").isEmpty()) {
            return false;
        }
        int seconds = request.numberWithin("WaitTimeSeconds", 1, MAX_WAIT_SECONDS, 1);
        if (!waiting.tryAcquire()) {
            throw new ApiException(
                    400, "ActiveWaitingRequestsExceededException", "Too many requests are waiting already.");
        }
        try {
            statement.awaitEnd(Duration.ofSeconds(seconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.release();
        }
        return true;
    }

    private ObjectNode described(ApiRequest request) {
        DataStatement statement = known(request);
        awaitIfAsked(request, statement);
        return StatementDescription.of(statement, request.requiredText("Id"), dialect());
    }

    private ObjectNode result(ApiRequest request, Submission.Format format) {
        DataStatement statement = known(request);
        awaitIfAsked(request, statement);
        if (statement.submission().format() != format) {
            throw ApiException.invalid("The result is in the format "
                    + statement.submission().format() + ", which is not what this operation returns.");
        }
        String id = request.requiredText("Id");
        InnerResult result = statement.snapshot().parts().stream()
                .filter(part -> part.id().equals(id))
                .map(Part::result)
                .flatMap(Optional::stream)
                .filter(InnerResult::hasRows)
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        400,
                        "ResourceNotFoundException",
                        "Query does not have result. Please check query status with DescribeStatement."));
        return page(request, statement, result, format);
    }

    private ObjectNode page(ApiRequest request, DataStatement statement, InnerResult result, Submission.Format format) {
        ResultPage page =
                ResultPage.of(result, NextToken.of(request, result.rows().size()));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        page.writeRecords(answer, format);
        describeColumns(answer.putArray("ColumnMetadata"), statement, result);
        answer.put("TotalNumRows", result.rows().size());
        page.next().ifPresent(next -> answer.put("NextToken", NextToken.render(next)));
        return answer;
    }

    private void describeColumns(ArrayNode descriptions, DataStatement statement, InnerResult result) {
        List<Integer> oids = result.columns().stream()
                .map(InnerResult.Column::tableOid)
                .filter(oid -> oid != 0)
                .distinct()
                .toList();
        ColumnWriter columns = new ColumnWriter(
                oids.isEmpty()
                        ? List.of()
                        : tables.find(statement.submission().login().database(), oids));
        result.columns().forEach(column -> columns.addTo(descriptions, column));
    }

    private ObjectNode cancel(ApiRequest request) {
        DataStatement statement = known(request);
        Status status = statement.status();
        if (status.isFinal()) {
            throw ApiException.invalid(
                    "Could not cancel a query that is already in " + status + " state with ID: " + statement.id());
        }
        try {
            runner.cancel(statement);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return JsonNodeFactory.instance.objectNode().put("Status", statement.status() == Status.ABORTED);
    }

    @Override
    public void close() {
        runner.close();
        registry.underWay(DataStatement::cancel).forEach(session -> session.close());
        sessions.close();
    }
}
