package dev.redshiftkit.cli.infer;

import dev.redshiftkit.sql.name.Identifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The columns of a text file by its first million records.
 *
 * @param header the fields of the first line if it names the columns; empty if it is data
 */
public record TableProfile(Optional<List<String>> header, List<InferredColumn> columns) {

    /** Beyond this a file is taken to go on as it began. */
    public static final int MOST_RECORDS = 1_000_000;

    public TableProfile {
        header = header.map(List::copyOf);
        columns = List.copyOf(columns);
    }

    /** Whether the first line names the columns. */
    public enum Header {
        YES,
        NO,
        /** It does if every field has something in it, none twice, and none is a number, a date or a boolean. */
        AUTO
    }

    /**
     * Reads a file from its beginning, at most {@link #MOST_RECORDS} records of it.
     *
     * @param nulls texts that stand for NULL, besides the empty one
     * @throws IOException if the file cannot be read, or has no records
     */
    public static TableProfile of(RecordSource source, Header header, Set<String> nulls) throws IOException {
        List<String> first = source.next().orElseThrow(() -> new IOException("file is empty"));
        List<ColumnProfile> profiles = new ArrayList<>();
        read(source, profiles, nulls);
        boolean named = header == Header.YES || (header == Header.AUTO && HeaderGuess.mayBeHeader(first));
        if (!named) {
            accept(first, profiles, nulls);
        }
        widen(profiles, first.size());
        return new TableProfile(named ? Optional.of(first) : Optional.empty(), columns(first, named, profiles));
    }

    private static void read(RecordSource source, List<ColumnProfile> profiles, Set<String> nulls) throws IOException {
        for (int count = 0; count < MOST_RECORDS; count++) {
            Optional<List<String>> fields = source.next();
            if (fields.isEmpty()) {
                return;
            }
            accept(fields.get(), profiles, nulls);
        }
    }

    private static void accept(List<String> fields, List<ColumnProfile> profiles, Set<String> nulls) {
        widen(profiles, fields.size());
        for (int index = 0; index < fields.size(); index++) {
            String field = fields.get(index);
            profiles.get(index).accept(nulls.contains(field) ? "" : field);
        }
    }

    private static void widen(List<ColumnProfile> profiles, int size) {
        while (profiles.size() < size) {
            profiles.add(new ColumnProfile());
        }
    }

    private static List<InferredColumn> columns(List<String> first, boolean named, List<ColumnProfile> profiles) {
        List<String> fields = new ArrayList<>(named ? first : List.of());
        while (fields.size() < profiles.size()) {
            fields.add("");
        }
        List<Identifier> names = ColumnNames.of(fields);
        return IntStream.range(0, profiles.size())
                .mapToObj(index ->
                        new InferredColumn(names.get(index), profiles.get(index).type()))
                .toList();
    }
}
