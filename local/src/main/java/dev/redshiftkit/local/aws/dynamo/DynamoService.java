package dev.redshiftkit.local.aws.dynamo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redshiftkit.local.aws.api.ApiException;
import dev.redshiftkit.local.aws.api.ApiRequest;
import dev.redshiftkit.local.aws.api.ApiService;
import dev.redshiftkit.local.aws.api.Dialect;
import dev.redshiftkit.local.aws.api.UnknownOperationException;
import dev.redshiftkit.local.dynamo.DynamoTable;
import dev.redshiftkit.local.dynamo.DynamoTable.Page;
import dev.redshiftkit.local.dynamo.DynamoTable.Segment;
import dev.redshiftkit.local.dynamo.DynamoTables;
import dev.redshiftkit.local.dynamo.Item;
import java.util.List;
import java.util.Optional;

/** Scan (DynamoDB API reference), without filters and projections. */
public final class DynamoService implements ApiService {

    private static final int MOST_SEGMENTS = 1_000_000;

    private static final List<String> UNSUPPORTED =
            List.of("FilterExpression", "ProjectionExpression", "ScanFilter", "AttributesToGet", "IndexName");

    private final DynamoTables tables;

    public DynamoService(DynamoTables tables) {
        this.tables = tables;
    }

    @Override
    public String signingName() {
        return "dynamodb";
    }

    @Override
    public Dialect dialect() {
        return new Dialect.Json();
    }

    @Override
    public ObjectNode perform(ApiRequest request) {
        if (!request.operation().equals("Scan")) {
            throw new UnknownOperationException(request.operation());
        }
        return scan(request);
    }

    private ObjectNode scan(ApiRequest request) {
        for (String parameter : UNSUPPORTED) {
            if (request.parameters().hasNonNull(parameter)) {
                throw ApiException.invalid(parameter + " is not supported by the local Redshift.");
            }
        }
        DynamoTable table = tables.find(request.requiredText("TableName"))
                .orElseThrow(() -> new ApiException(400, "ResourceNotFoundException", "Requested resource not found"));
        return rendered(page(request, table));
    }

    private static Page page(ApiRequest request, DynamoTable table) {
        int total = request.numberWithin("TotalSegments", 1, MOST_SEGMENTS, 1);
        Segment segment = new Segment(request.numberWithin("Segment", 0, total - 1, 0), total);
        JsonNode start = request.parameters().path("ExclusiveStartKey");
        Optional<Item> after = start.isObject() ? Optional.of(ItemFormat.readKey(start)) : Optional.empty();
        int most = request.numberWithin("Limit", 1, Integer.MAX_VALUE, Integer.MAX_VALUE);
        try {
            return table.scan(segment, after, most);
        } catch (IllegalArgumentException e) {
            throw ApiException.invalid("The provided starting key is invalid");
        }
    }

    private static ObjectNode rendered(Page page) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("Items");
        page.items().forEach(item -> ItemFormat.write(items.addObject(), item.attributes()));
        answer.put("Count", page.items().size())
                .put("ScannedCount", page.items().size());
        page.next().ifPresent(key -> ItemFormat.write(answer.putObject("LastEvaluatedKey"), key.attributes()));
        return answer;
    }
}
