package dev.redshiftkit.local;

import static dev.redshiftkit.local.AwsClients.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.redshiftkit.local.identity.AssumableRole;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.redshiftdata.RedshiftDataClient;
import software.amazon.awssdk.services.redshiftdata.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.redshiftdata.model.ColumnMetadata;
import software.amazon.awssdk.services.redshiftdata.model.DatabaseConnectionException;
import software.amazon.awssdk.services.redshiftdata.model.DescribeStatementResponse;
import software.amazon.awssdk.services.redshiftdata.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.redshiftdata.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.redshiftdata.model.ExecutionMode;
import software.amazon.awssdk.services.redshiftdata.model.Field;
import software.amazon.awssdk.services.redshiftdata.model.GetStatementResultResponse;
import software.amazon.awssdk.services.redshiftdata.model.ResourceNotFoundException;
import software.amazon.awssdk.services.redshiftdata.model.ResultFormatString;
import software.amazon.awssdk.services.redshiftdata.model.SqlParameter;
import software.amazon.awssdk.services.redshiftdata.model.StatementStatusString;
import software.amazon.awssdk.services.redshiftdata.model.StatusString;
import software.amazon.awssdk.services.redshiftdata.model.SubStatementData;
import software.amazon.awssdk.services.redshiftdata.model.TableMember;
import software.amazon.awssdk.services.redshiftdata.model.ValidationException;

/** The client of the AWS SDK for the Redshift Data API, against the local endpoint. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class DataApiIT {

    private static final String SLOW =
            "select count(*) from stv_slices a, pg_class b, pg_class c, pg_class d, pg_class e, pg_class f";

    private final SettableClock clock = new SettableClock();
    private LocalRedshift redshift;
    private RedshiftDataClient client;

    @BeforeAll
    void start() throws SQLException {
        redshift = LocalRedshift.builder().clock(clock).start();
        client = client(RedshiftDataClient.builder(), redshift, redshift.aws().key());
        try (Connection admin = DriverManager.getConnection(redshift.jdbcUrl(), redshift.user(), redshift.password());
                Statement statement = admin.createStatement()) {
            statement.execute("create table venue (id int not null, name varchar(20) default 'none', seats bigint)");
            statement.execute("insert into venue values (1, 'Globe', 1400), (2, null, null)");
        }
    }

    @AfterAll
    void stop() {
        client.close();
        redshift.close();
    }

    /** Runs a statement on the cluster as the superuser, and waits for its end. */
    private DescribeStatementResponse run(String sql) {
        return run(request -> request.sql(sql));
    }

    private DescribeStatementResponse run(Consumer<ExecuteStatementRequest.Builder> more) {
        return ended(submit(more).id());
    }

    private ExecuteStatementResponse submit(Consumer<ExecuteStatementRequest.Builder> more) {
        return client.executeStatement(request -> {
            request.clusterIdentifier(redshift.aws().cluster()).database("dev").dbUser(redshift.user());
            more.accept(request);
        });
    }

    private DescribeStatementResponse ended(String id) {
        return client.describeStatement(request -> request.id(id).waitTimeSeconds(30));
    }

    private DescribeStatementResponse runBatch(Consumer<BatchExecuteStatementRequest.Builder> more) {
        String id = client.batchExecuteStatement(request -> {
                    request.clusterIdentifier(redshift.aws().cluster())
                            .database("dev")
                            .dbUser(redshift.user());
                    more.accept(request);
                })
                .id();
        return ended(id);
    }

    private GetStatementResultResponse result(String id) {
        return client.getStatementResult(request -> request.id(id));
    }

    private Field value(String sql) {
        DescribeStatementResponse end = run(sql);
        assertThat(end.error()).isNull();
        return result(end.id()).records().get(0).get(0);
    }

    @Test
    void statementRunsAndItsResultIsFetched() {
        DescribeStatementResponse end = run("select id, name, seats from venue order by id");
        assertThat(end.status()).isEqualTo(StatusString.FINISHED);
        assertThat(end.hasResultSet()).isTrue();
        assertThat(end.resultRows()).isEqualTo(2);
        assertThat(end.queryString()).isEqualTo("select id, name, seats from venue order by id");
        assertThat(end.redshiftPid()).isPositive();
        GetStatementResultResponse result = result(end.id());
        assertThat(result.totalNumRows()).isEqualTo(2);
        assertThat(result.records().get(0))
                .containsExactly(Field.fromLongValue(1L), Field.fromStringValue("Globe"), Field.fromLongValue(1400L));
        assertThat(result.records().get(1).get(1).isNull()).isTrue();
        assertThat(result.columnMetadata())
                .extracting(
                        ColumnMetadata::name,
                        ColumnMetadata::typeName,
                        ColumnMetadata::nullable,
                        ColumnMetadata::precision,
                        ColumnMetadata::schemaName,
                        ColumnMetadata::tableName)
                .containsExactly(
                        tuple("id", "int4", 0, 10, "public", "venue"),
                        tuple("name", "varchar", 1, 20, "public", "venue"),
                        tuple("seats", "int8", 1, 19, "public", "venue"));
    }

    @Test
    void valuesAreOfTheKindOfTheirColumns() {
        assertThat(value("select true").booleanValue()).isTrue();
        assertThat(value("select 1.5::float8").doubleValue()).isEqualTo(1.5);
        assertThat(value("select 1.50::numeric(5,2)").stringValue()).isEqualTo("1.50");
        assertThat(value("select date '2004-02-29'").stringValue()).isEqualTo("2004-02-29");
        assertThat(value("select json_parse('[1]')").stringValue()).isEqualTo("[1]");
        assertThat(value("select 7::smallint").longValue()).isEqualTo(7);
    }

    @Test
    void statementThatChangesRowsTellsHowMany() {
        run("create table counted (x int)");
        DescribeStatementResponse end = run("insert into counted values (1), (2), (3)");
        assertThat(end.hasResultSet()).isFalse();
        assertThat(end.resultRows()).isEqualTo(3);
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> result(end.id()))
                .withMessageContaining("Query does not have result");
    }

    @Test
    void statementThatFailsSaysWhyAndIsNoException() {
        DescribeStatementResponse end = run("select * from nowhere");
        assertThat(end.status()).isEqualTo(StatusString.FAILED);
        assertThat(end.error()).isEqualTo("ERROR: relation \"nowhere\" does not exist");
    }

    @Test
    void parametersStandInForValues() {
        DescribeStatementResponse end =
                run(request -> request.sql("select name, ':id', :text, 1::int from venue where id = :id -- :none")
                        .parameters(parameter("id", "1"), parameter("text", "it's a \\ test")));
        assertThat(end.queryParameters()).hasSize(2);
        assertThat(result(end.id()).records().get(0))
                .extracting(Field::stringValue)
                .startsWith("Globe", ":id", "it's a \\ test");
        assertInvalid(() -> submit(request -> request.sql("select :a").parameters(parameter("b", "1"))));
        assertInvalid(() ->
                submit(request -> request.sql("select :a").parameters(parameter("a", "1"), parameter("b", "1"))));
        assertInvalid(() -> submit(request -> request.sql("select :a").parameters(parameter("a", ""))));
    }

    private static SqlParameter parameter(String name, String value) {
        return SqlParameter.builder().name(name).value(value).build();
    }

    private static void assertInvalid(ThrowingCallable call) {
        assertThatExceptionOfType(ValidationException.class).isThrownBy(call);
    }

    @Test
    void requestsThatCannotBeAreRefused() {
        assertInvalid(
                () -> client.executeStatement(request -> request.sql("select 1").database("dev")));
        assertInvalid(() -> submit(request -> request.sql("select 1").workgroupName("local-workgroup")));
        assertInvalid(() -> submit(request -> request.sql("select 1").clusterIdentifier("other")));
        assertInvalid(() -> submit(request -> request.sql("select 1; select 2")));
        assertInvalid(() -> submit(request -> request.sql("select '" + "x".repeat(200 << 10) + "'")));
        assertInvalid(() -> submit(request -> request.sql("select 1").clientToken("x".repeat(65))));
        assertInvalid(() -> runBatch(request -> request.sqls(Collections.nCopies(41, "select 1"))));
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> ended("none"));
    }

    @Test
    void batchIsOneTransactionUnlessToldOtherwise() {
        run("create table batched (x int)");
        DescribeStatementResponse failed = runBatch(request -> request.sqls(
                "insert into batched values (1)", "insert into nowhere values (1)", "insert into batched values (2)"));
        assertThat(failed.status()).isEqualTo(StatusString.FAILED);
        assertThat(failed.error()).isEqualTo("Query #2 failed with ERROR: relation \"nowhere\" does not exist");
        assertThat(failed.subStatements())
                .extracting(SubStatementData::id, SubStatementData::status)
                .containsExactly(
                        tuple(failed.id() + ":1", StatementStatusString.FINISHED),
                        tuple(failed.id() + ":2", StatementStatusString.FAILED),
                        tuple(failed.id() + ":3", StatementStatusString.ABORTED));
        assertThat(value("select count(*) from batched").longValue()).isZero();
        DescribeStatementResponse each = runBatch(request -> request.executionMode(ExecutionMode.AUTO_COMMIT)
                .sqls("insert into batched values (1)", "insert into nowhere values (1)", "select * from batched"));
        assertThat(each.status()).isEqualTo(StatusString.FAILED);
        assertThat(result(each.id() + ":3").records()).hasSize(1);
        assertThat(value("select count(*) from batched").longValue()).isEqualTo(1);
    }

    @Test
    void requestIsPerformedOncePerToken() {
        run("create table once (x int)");
        String first = submit(
                        request -> request.sql("insert into once values (1)").clientToken("t-1"))
                .id();
        String again = submit(
                        request -> request.sql("insert into once values (1)").clientToken("t-1"))
                .id();
        assertThat(again).isEqualTo(first);
        ended(first);
        assertThat(value("select count(*) from once").longValue()).isEqualTo(1);
        clock.advance(Duration.ofHours(8));
        assertThat(submit(request -> request.sql("select 1").clientToken("t-1")).id())
                .isNotEqualTo(first);
    }

    @Test
    void waitingEndsWithTheStatement() {
        ExecuteStatementResponse end = submit(request -> request.sql("select 1").waitTimeSeconds(30));
        assertThat(end.statusAsString()).isEqualTo("FINISHED");
        assertThat(end.hasResultSet()).isTrue();
        assertThat(submit(request -> request.sql("select 1")).statusAsString()).isNull();
    }

    @Test
    void sessionKeepsWhatItHasUntilItsTimeIsOver() {
        DescribeStatementResponse first =
                run(request -> request.sql("create temp table mine (x int)").sessionKeepAliveSeconds(60));
        String session = first.sessionId();
        assertThat(session).isNotNull();
        assertThat(inSession(session, "insert into mine values (1)").resultRows())
                .isEqualTo(1);
        clock.advance(Duration.ofSeconds(59));
        assertThat(inSession(session, "insert into mine values (2)").redshiftPid())
                .isEqualTo(first.redshiftPid());
        clock.advance(Duration.ofSeconds(60));
        assertInvalid(() -> inSession(session, "select 1"));
        assertThat(run("select 1").sessionId()).isNull();
    }

    private DescribeStatementResponse inSession(String session, String sql) {
        return ended(
                client.executeStatement(request -> request.sessionId(session).sql(sql))
                        .id());
    }

    @Test
    void sessionTakesOneStatementAtATime() {
        String session = run(request -> request.sql("select 1").sessionKeepAliveSeconds(60))
                .sessionId();
        String slow = client.executeStatement(
                        request -> request.sessionId(session).sql(SLOW))
                .id();
        assertInvalid(() -> inSession(session, "select 1"));
        assertThat(client.cancelStatement(request -> request.id(slow)).status()).isTrue();
        assertThat(inSession(session, "select 1").status()).isEqualTo(StatusString.FINISHED);
    }

    @Test
    void cancelledStatementIsAborted() {
        String slow = submit(request -> request.sql(SLOW)).id();
        assertThat(client.cancelStatement(request -> request.id(slow)).status()).isTrue();
        assertThat(ended(slow).status()).isEqualTo(StatusString.ABORTED);
        assertInvalid(() -> client.cancelStatement(request -> request.id(slow)));
    }

    @Test
    void resultIsFetchedPageByPage() {
        DescribeStatementResponse end =
                run("select repeat('x', 1000), n from generate_series(1, 3000) as numbers (n) order by n");
        assertThat(end.error()).isNull();
        GetStatementResultResponse first = result(end.id());
        assertThat(first.records()).hasSizeBetween(500, 2000);
        assertThat(client.getStatementResultPaginator(request -> request.id(end.id())).stream()
                        .flatMap(page -> page.records().stream())
                        .map(row -> row.get(1).longValue()))
                .hasSize(3000)
                .isSorted();
        assertInvalid(
                () -> client.getStatementResult(request -> request.id(end.id()).nextToken("x")));
    }

    @Test
    void resultMayBeCsv() {
        DescribeStatementResponse end =
                run(request -> request.sql("select 1, 'a,\"b', null, '' union all select 2, 'c', null, ''")
                        .resultFormat(ResultFormatString.CSV));
        assertThat(client.getStatementResultV2(request -> request.id(end.id()))
                        .records()
                        .get(0)
                        .csvRecords())
                .isEqualTo("1,\"a,\"\"b\",,\"\"\r\n2,c,,\"\"\r\n");
        assertInvalid(() -> result(end.id()));
    }

    @Test
    void resultIsGoneAfterADay() {
        DescribeStatementResponse end = run("select 1");
        clock.advance(Duration.ofHours(24));
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> result(end.id()));
    }

    @Test
    void statementRunsAsWhoIsNamedOrCalls() {
        assertThat(value("select current_user").stringValue()).isEqualTo(redshift.user());
        try (RedshiftDataClient other =
                client(RedshiftDataClient.builder(), redshift, redshift.iam().addUser("zoe"))) {
            String id = other.executeStatement(
                            request -> request.workgroupName(redshift.aws().workgroup())
                                    .database("dev")
                                    .sql("select current_user")
                                    .waitTimeSeconds(30))
                    .id();
            assertThat(other.getStatementResult(request -> request.id(id))
                            .records()
                            .get(0)
                            .get(0)
                            .stringValue())
                    .isEqualTo("IAM:zoe");
            assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> result(id));
        }
        DescribeStatementResponse unknown =
                run(request -> request.sql("select 1").dbUser("nobody"));
        assertThat(unknown.status()).isEqualTo(StatusString.FAILED);
        assertThat(unknown.error()).isEqualTo("FATAL: password authentication failed for user \"nobody\"");
    }

    @Test
    void statementRunsAsTheUserOfASecret() {
        run("create user reader password 'Abcd1234'");
        String arn = redshift.secrets().createForUser("reader", "reader", "Abcd1234");
        assertThat(result(run(bySecret(arn)).id()).records().get(0).get(0).stringValue())
                .isEqualTo("reader");
        run("alter user reader password 'Other1234'");
        assertThat(run(bySecret(arn)).error()).isEqualTo("FATAL: password authentication failed for user \"reader\"");
        redshift.secrets().rotate("reader");
        assertThat(run(bySecret(arn)).status()).isEqualTo(StatusString.FINISHED);
    }

    private static Consumer<ExecuteStatementRequest.Builder> bySecret(String arn) {
        return request -> request.sql("select current_user").dbUser(null).secretArn(arn);
    }

    @Test
    void sessionsOfOneRoleSeeEachOthersStatements() {
        String role = redshift.iam().addRole(AssumableRole.named("etl"));
        String id;
        try (RedshiftDataClient one = asRole(role, "one")) {
            id = one.executeStatement(
                            request -> request.workgroupName(redshift.aws().workgroup())
                                    .database("dev")
                                    .sql("select 1")
                                    .statementName("nightly-1")
                                    .waitTimeSeconds(30))
                    .id();
        }
        try (RedshiftDataClient other = asRole(role, "other")) {
            assertThat(other.listStatements(
                                    request -> request.statementName("nightly").status("FINISHED"))
                            .statements())
                    .extracting(statement -> statement.id())
                    .containsExactly(id);
            assertThat(other.listStatements(request -> request.status("FAILED")).statements())
                    .isEmpty();
            assertThat(other.listStatements(request -> request.roleLevel(false)).statements())
                    .isEmpty();
        }
    }

    private RedshiftDataClient asRole(String role, String session) {
        return client(
                RedshiftDataClient.builder(),
                redshift,
                redshift.iam().assume(role, session, Duration.ofHours(1)).key());
    }

    @Test
    void objectsAreListed() {
        run("create schema listed");
        run("create table listed.one (x int)");
        run("create view listed.two as select * from listed.one");
        assertThat(client.listDatabases(request -> request.clusterIdentifier(
                                        redshift.aws().cluster())
                                .database("dev")
                                .dbUser(redshift.user()))
                        .databases())
                .contains("dev");
        assertThat(client.listSchemas(request -> request.clusterIdentifier(
                                        redshift.aws().cluster())
                                .database("dev")
                                .dbUser(redshift.user())
                                .schemaPattern("list%"))
                        .schemas())
                .containsExactly("listed");
        assertThat(client
                        .listTablesPaginator(request -> request.clusterIdentifier(
                                        redshift.aws().cluster())
                                .database("dev")
                                .dbUser(redshift.user())
                                .schemaPattern("listed")
                                .maxResults(1))
                        .stream()
                        .flatMap(page -> page.tables().stream()))
                .extracting(TableMember::schema, TableMember::name, TableMember::type)
                .containsExactly(tuple("listed", "one", "TABLE"), tuple("listed", "two", "VIEW"));
        assertThatExceptionOfType(DatabaseConnectionException.class)
                .isThrownBy(() -> client.listDatabases(
                        request -> request.clusterIdentifier(redshift.aws().cluster())
                                .database("none")
                                .dbUser(redshift.user())));
    }

    @Test
    void tableIsDescribed() {
        List<ColumnMetadata> columns = client.describeTable(
                        request -> request.clusterIdentifier(redshift.aws().cluster())
                                .database("dev")
                                .dbUser(redshift.user())
                                .schema("public")
                                .table("venue"))
                .columnList();
        assertThat(columns)
                .extracting(ColumnMetadata::name, ColumnMetadata::typeName, ColumnMetadata::nullable)
                .containsExactly(tuple("id", "int4", 0), tuple("name", "varchar", 1), tuple("seats", "int8", 1));
        assertThat(columns.get(1).columnDefault()).contains("none");
    }
}
