package dev.redshiftkit.local;

import static dev.redshiftkit.local.AwsClients.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redshiftkit.local.dynamo.AttributeValue;
import dev.redshiftkit.local.dynamo.DynamoTable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** The client of the AWS SDK for DynamoDB, against the local endpoint. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class DynamoIT {

    private LocalRedshift redshift;
    private DynamoDbClient client;

    @BeforeAll
    void start() {
        redshift = LocalRedshift.builder().start();
        client = client(DynamoDbClient.builder(), redshift, redshift.aws().key());
        DynamoTable numbers = redshift.dynamoTables().create("numbers", "id");
        IntStream.range(0, 2500)
                .forEach(id -> numbers.put(Map.of("id", AttributeValue.of(id), "name", AttributeValue.of("n" + id))));
    }

    @AfterAll
    void stop() {
        client.close();
        redshift.close();
    }

    @Test
    void valuesOfEveryTypeComeAcross() {
        redshift.dynamoTables()
                .create("kinds", "part", "sort")
                .put(Map.of(
                        "part", AttributeValue.of("p"),
                        "sort", AttributeValue.of(1),
                        "bytes", AttributeValue.of(new byte[] {1, 2}),
                        "truth", new AttributeValue.Truth(true),
                        "nothing", new AttributeValue.Nothing(),
                        "set", new AttributeValue.TextSet(Set.of("a")),
                        "list", new AttributeValue.ListOf(List.of(AttributeValue.of("x"))),
                        "map", new AttributeValue.MapOf(Map.of("k", new AttributeValue.Numeral("1.5")))));
        var item = client.scan(request -> request.tableName("kinds")).items().get(0);
        assertThat(of(item, "part").s()).isEqualTo("p");
        assertThat(of(item, "sort").n()).isEqualTo("1");
        assertThat(of(item, "bytes").b().asByteArray()).containsExactly(1, 2);
        assertThat(of(item, "truth").bool()).isTrue();
        assertThat(of(item, "nothing").nul()).isTrue();
        assertThat(of(item, "set").ss()).containsExactly("a");
        assertThat(of(item, "list").l().get(0).s()).isEqualTo("x");
        assertThat(of(of(item, "map").m(), "k").n()).isEqualTo("1.5");
    }

    private static software.amazon.awssdk.services.dynamodb.model.AttributeValue of(
            Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name));
    }

    @Test
    void itemWithTheSameKeyTakesThePlaceOfTheOther() {
        DynamoTable table = redshift.dynamoTables().create("replaced", "id");
        table.put(Map.of("id", AttributeValue.of(1), "x", AttributeValue.of("old")));
        table.put(Map.of("id", AttributeValue.of(1), "x", AttributeValue.of("new")));
        ScanResponse answer = client.scan(request -> request.tableName("replaced"));
        assertThat(answer.items()).hasSize(1);
        assertThat(of(answer.items().get(0), "x").s()).isEqualTo("new");
    }

    @Test
    void tableIsReadPageByPage() {
        assertThat(client.scan(request -> request.tableName("numbers").limit(7)).count())
                .isEqualTo(7);
        assertThat(client.scanPaginator(request -> request.tableName("numbers")).items())
                .extracting(item -> of(item, "id").n())
                .hasSize(2500)
                .doesNotHaveDuplicates();
    }

    @Test
    void segmentsAreTheWholeTableTogether() {
        List<String> ids = IntStream.range(0, 4)
                .boxed()
                .flatMap(segment -> client
                        .scanPaginator(request -> request.tableName("numbers")
                                .segment(segment)
                                .totalSegments(4)
                                .limit(100))
                        .items()
                        .stream())
                .map(item -> of(item, "id").n())
                .toList();
        assertThat(ids).hasSize(2500).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.scan(request -> request.tableName("none")));
        assertThatExceptionOfType(AwsServiceException.class)
                .isThrownBy(() ->
                        client.scan(request -> request.tableName("numbers").filterExpression("id > :x")))
                .withMessageContaining("FilterExpression is not supported");
    }
}
