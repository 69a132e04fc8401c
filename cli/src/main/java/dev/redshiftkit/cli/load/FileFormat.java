package dev.redshiftkit.cli.load;

import dev.redshiftkit.cli.terminal.CommandException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The formats of files to load. */
public enum FileFormat {
    CSV(','),
    /** A character between the fields, and no quotation marks. */
    TEXT('|'),
    PARQUET('\0');

    private static final Map<String, FileFormat> BY_SUFFIX =
            Map.of("csv", CSV, "parquet", PARQUET, "txt", TEXT, "tbl", TEXT, "psv", TEXT, "tsv", TEXT, "dat", TEXT);

    private final char delimiter;

    FileFormat(char delimiter) {
        this.delimiter = delimiter;
    }

    /** What parts the fields unless something else is said. */
    char delimiter() {
        return delimiter;
    }

    boolean isText() {
        return this != PARQUET;
    }

    /** The format that the end of a file's name says, the end of its compression taken off. */
    static FileFormat of(DataFile file) {
        String name = FileCompression.nameWithout(file.path());
        int dot = name.lastIndexOf('.');
        return Optional.ofNullable(BY_SUFFIX.get(name.substring(dot + 1).toLowerCase(Locale.ROOT)))
                .filter(format -> dot >= 0)
                .orElseThrow(() -> CommandException.invalid("the name of file " + file.path()
                        + " does not tell its format: say --format csv, text or parquet"));
    }
}
