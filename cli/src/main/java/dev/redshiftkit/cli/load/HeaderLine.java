package dev.redshiftkit.cli.load;

import dev.redshiftkit.cli.infer.ColumnNames;
import dev.redshiftkit.cli.infer.HeaderGuess;
import dev.redshiftkit.cli.infer.RecordSource;
import dev.redshiftkit.cli.infer.TableProfile.Header;
import dev.redshiftkit.cli.terminal.CommandException;
import dev.redshiftkit.sql.name.Identifier;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether the files begin with a line that names the columns, and which columns of the table those are.
 *
 * @param present whether COPY has to skip the first line of every file
 * @param columns that the fields go to, in this order; empty if position decides
 */
record HeaderLine(boolean present, List<Identifier> columns) {

    static final HeaderLine NONE = new HeaderLine(false, List.of());

    HeaderLine {
        columns = List.copyOf(columns);
    }

    /**
     * Looks at the first line of the files.
     *
     * @param tableColumns the names of the table's columns; empty if nobody knows them
     * @throws CommandException if it cannot be told whether it is a header, or only some files have it
     */
    static HeaderLine of(FileSet files, Header given, char delimiter, Optional<Set<String>> tableColumns) {
        if (!files.format().isText() || given == Header.NO) {
            return NONE;
        }
        List<String> first = firstLine(files.first(), files.format(), delimiter);
        List<Identifier> names = ColumnNames.of(first);
        boolean named =
                tableColumns.map(known -> known.containsAll(texts(names))).orElse(true);
        if (given == Header.AUTO && !HeaderGuess.mayBeHeader(first)) {
            return NONE;
        }
        if (given == Header.AUTO && !named) {
            throw CommandException.invalid(
                    "file " + files.first().path() + " begins with what may be a header, but it names"
                            + " columns that the table has not: say --header yes to skip that line, or --header no to load it");
        }
        requireEverywhere(files, delimiter, first);
        return new HeaderLine(true, named ? names : List.of());
    }

    private static Set<String> texts(List<Identifier> names) {
        return names.stream().map(name -> name.value().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static void requireEverywhere(FileSet files, char delimiter, List<String> first) {
        for (DataFile file : files.files()) {
            if (!firstLine(file, files.format(), delimiter).equals(first)) {
                throw CommandException.invalid("file " + file.path() + " must begin with the header of "
                        + files.first().path() + ", as COPY skips the first line of every file");
            }
        }
    }

    private static List<String> firstLine(DataFile file, FileFormat format, char delimiter) {
        try (RecordSource records = file.records(format, delimiter)) {
            return records.next()
                    .orElseThrow(() -> CommandException.invalid("file " + file.path() + " has no records"));
        } catch (IOException unreadable) {
            throw DataFile.unreadable(file.path(), unreadable);
        }
    }
}
