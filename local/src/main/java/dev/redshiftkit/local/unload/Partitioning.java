package dev.redshiftkit.local.unload;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.unload.file.OutputColumn;
import dev.redshiftkit.sql.name.Identifier;
import dev.redshiftkit.sql.unload.Partitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which columns name the folders that rows go to, and which are written into the files.
 *
 * @param keys none without PARTITION BY
 * @param written at least one
 */
record Partitioning(List<OutputColumn> keys, List<OutputColumn> written) {

    Partitioning {
        keys = List.copyOf(keys);
        written = List.copyOf(written);
    }

    /** @throws SqlError if the query has no such columns, or they cannot be keys, or nothing is left for the files */
    static Partitioning of(Optional<Partitions> partitions, List<OutputColumn> columns) {
        if (partitions.isEmpty()) {
            return new Partitioning(List.of(), columns);
        }
        List<OutputColumn> keys = new ArrayList<>();
        for (Identifier name : partitions.get().columns()) {
            keys.add(key(name, columns, keys));
        }
        List<OutputColumn> others = new ArrayList<>(columns);
        others.removeAll(keys);
        List<OutputColumn> written = partitions.get().included() ? columns : others;
        if (written.isEmpty()) {
            throw SqlError.of("42601", "PARTITION BY must leave at least one column of the query for the files");
        }
        return new Partitioning(keys, written);
    }

    private static OutputColumn key(Identifier name, List<OutputColumn> columns, List<OutputColumn> before) {
        OutputColumn key = columns.stream()
                .filter(column -> column.name().equals(name.value()))
                .findFirst()
                .orElseThrow(() -> SqlError.of(
                        "42703",
                        "PARTITION BY column \"" + name.value() + "\" is not in the select list of the query"));
        if (before.contains(key)) {
            throw SqlError.of("42701", "PARTITION BY column \"" + name.value() + "\" specified more than once");
        }
        if (!isKey(key)) {
            throw SqlError.of(
                    "0A000",
                    "PARTITION BY column \"%s\" cannot be of type %s"
                            .formatted(name.value(), key.type().kind().catalogName()));
        }
        return key;
    }

    /** The types that the Redshift guide lists under UNLOAD, "PARTITION BY clause". */
    private static boolean isKey(OutputColumn column) {
        return switch (column.type().kind()) {
            case SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, BOOLEAN, CHAR, VARCHAR, DATE, TIMESTAMP -> true;
            default -> false;
        };
    }
}
