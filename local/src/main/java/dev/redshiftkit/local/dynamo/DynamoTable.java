package dev.redshiftkit.local.dynamo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** A table of DynamoDB. Thread-safe. */
public final class DynamoTable {

    /** Of a page: the item that goes beyond it is the last one (DynamoDB API reference, Scan). */
    private static final long PAGE_BYTES = 1 << 20;

    private final String name;
    private final List<String> keyAttributes;
    private final Map<Item, Item> byKey = new LinkedHashMap<>();
    private OptionalInt readCapacity = OptionalInt.empty();

    /**
     * Some of a table's items, in the order in which they were put there first.
     *
     * @param next the key of the last of them, if there are more
     */
    public record Page(List<Item> items, Optional<Item> next) {

        public Page {
            items = List.copyOf(items);
        }

        /** Returns the size of the items in bytes. */
        public long size() {
            return items.stream().mapToLong(Item::size).sum();
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

    /**
     * Sets how much may be read in a second, as for tables with provisioned throughput. Until then, capacity is on demand.
     *
     * @param units each of which reads two times 4 KB in a scan
     */
    public synchronized void provision(int units) {
        if (units < 1) {
            throw new IllegalArgumentException("the read capacity must be at least 1, but is " + units);
        }
        readCapacity = OptionalInt.of(units);
    }

    /** Returns how many units of reading are provisioned for a second; empty if they are given on demand. */
    public synchronized OptionalInt readCapacity() {
        return readCapacity;
    }

    /** Returns the size of all items in bytes. */
    public synchronized long bytes() {
        return byKey.values().stream().mapToLong(Item::size).sum();
    }

    /** Returns how many items there are. */
    public synchronized int size() {
        return byKey.size();
    }

    /**
     * Returns some of the items: no more than asked for, and no more than are needed for a megabyte.
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
        List<Item> items = items(keys.subList(first, first + Math.min(most, keys.size() - first)));
        int end = first + items.size();
        return new Page(items, end < keys.size() ? Optional.of(keys.get(end - 1)) : Optional.empty());
    }

    private List<Item> items(List<Item> keys) {
        List<Item> items = new ArrayList<>();
        long bytes = 0;
        for (Item key : keys) {
            if (bytes >= PAGE_BYTES) {
                break;
            }
            Item item = Objects.requireNonNull(byKey.get(key));
            items.add(item);
            bytes += item.size();
        }
        return items;
    }
}
