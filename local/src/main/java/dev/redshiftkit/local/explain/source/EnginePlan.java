package dev.redshiftkit.local.explain.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what the engine's EXPLAIN (FORMAT JSON) gives. */
public final class EnginePlan {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EnginePlan() {}

    /**
     * Returns the uppermost step of the plan.
     *
     * @throws IllegalArgumentException if the text is no plan
     */
    public static EngineNode read(String json) {
        try {
            return node(JSON.readTree(json).path(0).path("Plan"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the engine's plan is not well-formed JSON", e);
        }
    }

    private static EngineNode node(JsonNode json) {
        Map<String, String> texts = new HashMap<>();
        Map<String, List<String>> lists = new HashMap<>();
        json.properties().forEach(property -> {
            if (property.getValue().isValueNode()) {
                texts.put(property.getKey(), property.getValue().asText());
            } else if (!property.getKey().equals("Plans")) {
                lists.put(property.getKey(), texts(property.getValue()));
            }
        });
        List<EngineNode> children = new ArrayList<>();
        json.path("Plans").forEach(child -> children.add(node(child)));
        return new EngineNode(texts, lists, children);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
