package dev.redshiftkit.local.dynamo;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** How large DynamoDB takes an item to be (DynamoDB guide, "DynamoDB item sizes and formats"). */
final class ItemSize {

    /** Of a list or a map, beside one byte for each element. */
    private static final long OVERHEAD = 3;

    private ItemSize() {}

    static long of(Map<String, AttributeValue> attributes) {
        return attributes.entrySet().stream()
                .mapToLong(attribute -> bytes(attribute.getKey()) + of(attribute.getValue()))
                .sum();
    }

    private static long of(AttributeValue value) {
        if (value instanceof AttributeValue.Text text) {
            return bytes(text.value());
        } else if (value instanceof AttributeValue.Numeral number) {
            return number.value().length() / 2L + 1;
        } else if (value instanceof AttributeValue.Binary binary) {
            return binary.base64().length() * 3L / 4;
        } else if (value instanceof AttributeValue.TextSet set) {
            return set.values().stream().mapToLong(ItemSize::bytes).sum();
        } else if (value instanceof AttributeValue.ListOf list) {
            return OVERHEAD
                    + list.values().stream()
                            .mapToLong(element -> 1 + of(element))
                            .sum();
        } else if (value instanceof AttributeValue.MapOf map) {
            return OVERHEAD + map.values().size() + of(map.values());
        }
        return 1;
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
