package dev.redshiftkit.local.dynamo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An item of a table. Its attributes have no order that counts, but keep the one they were given in. */
public record Item(Map<String, AttributeValue> attributes) {

    public Item {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** Returns its size in bytes, as DynamoDB counts them. */
    public long size() {
        return ItemSize.of(attributes);
    }

    /** Returns an item with these attributes only, as far as it has them. */
    Item only(List<String> names) {
        Map<String, AttributeValue> kept = new LinkedHashMap<>(attributes);
        kept.keySet().retainAll(names);
        return new Item(kept);
    }
}
