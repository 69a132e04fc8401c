package dev.redshiftkit.local.dynamo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The tables of the local AWS account. May be changed at any time, by any thread. */
public final class DynamoTables {

    private final Map<String, DynamoTable> byName = new ConcurrentHashMap<>();

    /**
     * Makes a table.
     *
     * @param keyAttributes the attribute for partitions and, if there is one, that to sort by
     * @throws IllegalArgumentException if there is one of this name, or the key is none
     */
    public DynamoTable create(String name, String... keyAttributes) {
        if (keyAttributes.length < 1 || 2 < keyAttributes.length) {
            throw new IllegalArgumentException("a key has one or two attributes");
        }
        DynamoTable table = new DynamoTable(name, List.of(keyAttributes));
        if (byName.putIfAbsent(name, table) != null) {
            throw new IllegalArgumentException("there is a table named " + name);
        }
        return table;
    }

    /** Takes the table of this name away, if there is one. */
    public void drop(String name) {
        byName.remove(name);
    }

    /** Returns the table of this name. */
    public Optional<DynamoTable> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
