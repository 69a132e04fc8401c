package dev.redshiftkit.local.dynamo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table of DynamoDB. Thread-safe. */
public final class DynamoTable {

    private final String name;
    private final List<String> keyAttributes;
    private final Map<Item, Item> byKey = new LinkedHashMap<>();

    /**
     * Some of a table's items, in the order in which they were put there first.
     *
     * @param next the key of the last of them, if there are more
     */
    public record Page(List<Item> items, Optional<Item> next) {

        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * A share of a table, for several readers at once.
     *
     * @param number from 0
     * @param total how many there are
     */
    public record Segment(int number, int total) {

        /** All of the table. */
        public static final Segment WHOLE = new Segment(0, 1);

        public Segment {
            if (number < 0 || total <= number) {
                throw new IllegalArgumentException("segment " + number + " is not one of " + total);
            }
        }

        private boolean has(Item key) {
            return Math.floorMod(key.hashCode(), total) == number;
        }
    }

    DynamoTable(String name, List<String> keyAttributes) {
        this.name = name;
        this.keyAttributes = List.copyOf(keyAttributes);
    }

    public String name() {
        return name;
    }

    /** Returns the attributes of the key: one for partitions, perhaps one to sort by. */
    public List<String> keyAttributes() {
        return keyAttributes;
    }

    /**
     * Puts an item in place of the one with the same key, if there is one.
     *
     * @throws IllegalArgumentException if the item lacks a part of the key
     */
    public synchronized void put(Map<String, AttributeValue> attributes) {
        Item item = new Item(attributes);
        Item key = item.only(keyAttributes);
        if (key.attributes().size() < keyAttributes.size()) {
            throw new IllegalArgumentException("an item of " + name + " must have " + keyAttributes);
        }
        byKey.put(key, item);
    }

    /** Returns how many items there are. */
    public synchronized int size() {
        return byKey.size();
    }

    /**
     * Returns some of the items.
     *
     * @param after the key of the last item of the page before; empty for the first page
     * @param most how many at most
     * @throws IllegalArgumentException if there is no item with that key in the segment
     */
    public synchronized Page scan(Segment segment, Optional<Item> after, int most) {
        List<Item> keys = byKey.keySet().stream().filter(segment::has).toList();
        int first = after.map(keys::indexOf).orElse(-1) + 1;
        if (after.isPresent() && first == 0) {
            throw new IllegalArgumentException("there is no item to begin after");
        }
        int end = Math.min(keys.size(), first + most);
        List<Item> items = new ArrayList<>();
        keys.subList(first, end)
                .forEach(key -> Optional.ofNullable(byKey.get(key)).ifPresent(items::add));
        return new Page(items, end < keys.size() ? Optional.of(keys.get(end - 1)) : Optional.empty());
    }
}
