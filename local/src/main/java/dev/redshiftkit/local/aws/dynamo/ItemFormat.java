package dev.redshiftkit.local.aws.dynamo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redshiftkit.local.aws.api.ApiException;
import dev.redshiftkit.local.dynamo.AttributeValue;
import dev.redshiftkit.local.dynamo.Item;
import java.util.LinkedHashMap;
import java.util.Map;

/** Items as DynamoDB's JSON, where every value is wrapped in the name of its type. */
final class ItemFormat {

    private ItemFormat() {}

    static void write(ObjectNode target, Map<String, AttributeValue> attributes) {
        attributes.forEach((name, value) -> write(target.putObject(name), value));
    }

    private static void write(ObjectNode wrapper, AttributeValue value) {
        if (value instanceof AttributeValue.Text text) {
            wrapper.put("S", text.value());
        } else if (value instanceof AttributeValue.Numeral number) {
            wrapper.put("N", number.value());
        } else if (value instanceof AttributeValue.Binary binary) {
            wrapper.put("B", binary.base64());
        } else if (value instanceof AttributeValue.Truth truth) {
            wrapper.put("BOOL", truth.value());
        } else if (value instanceof AttributeValue.Nothing) {
            wrapper.put("NULL", true);
        } else if (value instanceof AttributeValue.TextSet set) {
            set.values().forEach(wrapper.putArray("SS")::add);
        } else if (value instanceof AttributeValue.ListOf list) {
            var elements = wrapper.putArray("L");
            list.values().forEach(element -> write(elements.addObject(), element));
        } else if (value instanceof AttributeValue.MapOf map) {
            write(wrapper.putObject("M"), map.values());
        }
    }

    /**
     * Reads a key, whose attributes are texts, numbers or binary.
     *
     * @throws ApiException if it is none
     */
    static Item readKey(JsonNode key) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        key.properties().forEach(attribute -> attributes.put(attribute.getKey(), scalar(attribute.getValue())));
        return new Item(attributes);
    }

    private static AttributeValue scalar(JsonNode wrapper) {
        if (wrapper.has("S")) {
            return new AttributeValue.Text(wrapper.get("S").asText());
        } else if (wrapper.has("B")) {
            return new AttributeValue.Binary(wrapper.get("B").asText());
        }
        try {
            return new AttributeValue.Numeral(wrapper.path("N").asText());
        } catch (IllegalArgumentException e) {
            throw ApiException.invalid("The provided starting key is invalid");
        }
    }
}
