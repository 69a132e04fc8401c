package dev.redshiftkit.cli.load;

import dev.redshiftkit.cli.infer.InferredColumn;
import dev.redshiftkit.cli.infer.RecordSource;
import dev.redshiftkit.cli.infer.TableProfile;
import dev.redshiftkit.cli.infer.TableProfile.Header;
import dev.redshiftkit.cli.parquet.ParquetTable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns that a table for some files needs, and whether the files name them. */
record NewTable(List<InferredColumn> columns, HeaderLine header) {

    private static final String TEXT_NULL = "\\N";

    NewTable {
        columns = List.copyOf(columns);
    }

    /** Reads text files, up to a million records of them, or the footer of the first Parquet file. */
    static NewTable of(FileSet files, LoadRequest.Layout layout, char delimiter) {
        try {
            return files.format().isText()
                    ? ofText(files, layout, delimiter)
                    : new NewTable(ParquetTable.read(files.first().path()).columns(), HeaderLine.NONE);
        } catch (IOException unreadable) {
            throw DataFile.unreadable(files.first().path(), unreadable);
        }
    }

    private static NewTable ofText(FileSet files, LoadRequest.Layout layout, char delimiter) throws IOException {
        try (RecordSource records = new JoinedRecords(files.files(), files.format(), delimiter)) {
            TableProfile profile = TableProfile.of(records, layout.header(), nulls(files.format(), layout));
            Header header = profile.header().isPresent() ? Header.YES : Header.NO;
            Set<String> names = profile.columns().stream()
                    .map(column -> column.name().value())
                    .collect(Collectors.toSet());
            return new NewTable(profile.columns(), HeaderLine.of(files, header, delimiter, Optional.of(names)));
        }
    }

    private static Set<String> nulls(FileFormat format, LoadRequest.Layout layout) {
        return layout.nullAs().map(Set::of).orElse(format == FileFormat.TEXT ? Set.of(TEXT_NULL) : Set.of());
    }
}
