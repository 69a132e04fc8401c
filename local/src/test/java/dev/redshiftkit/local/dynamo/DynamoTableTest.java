package dev.redshiftkit.local.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.dynamo.DynamoTable.Page;
import dev.redshiftkit.local.dynamo.DynamoTable.Segment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DynamoTableTest {

    private final DynamoTable table = new DynamoTables().create("t", "id");

    @Test
    void pageEndsWithTheItemThatGoesBeyondAMegabyte() {
        for (int id = 0; id < 5; id++) {
            table.put(Map.of("id", AttributeValue.of(id), "text", AttributeValue.of("x".repeat(400_000))));
        }

        Page first = table.scan(Segment.WHOLE, Optional.empty(), Integer.MAX_VALUE);
        Page second = table.scan(Segment.WHOLE, first.next(), Integer.MAX_VALUE);

        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2);
        assertThat(second.next()).isEmpty();
        assertThat(first.size() + second.size()).isEqualTo(table.bytes());
    }

    @Test
    void sizeOfAnItemIsThatOfItsNamesAndValues() {
        Item item = new Item(Map.of(
                "id", AttributeValue.of(12345),
                "name", AttributeValue.of("\u00e4b"),
                "b", AttributeValue.of(new byte[] {1, 2, 3}),
                "t", new AttributeValue.Truth(true),
                "n", new AttributeValue.Nothing(),
                "set", new AttributeValue.TextSet(Set.of("one", "two")),
                "list", new AttributeValue.ListOf(List.of(AttributeValue.of("abc"))),
                "map", new AttributeValue.MapOf(Map.of("k", AttributeValue.of("v")))));

        assertThat(item.size())
                .isEqualTo(
                        (2 + 3) + (4 + 3) + (1 + 3) + (1 + 1) + (1 + 1) + (3 + 6) + (4 + 3 + 1 + 3) + (3 + 3 + 1 + 2));
    }
}
