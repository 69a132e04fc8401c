package dev.redshiftkit.local.unload.file;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.format.Compression;
import dev.redshiftkit.local.format.delimited.DelimitedWriter;
import dev.redshiftkit.local.format.delimited.TextLayout;
import dev.redshiftkit.local.format.delimited.TextLayout.FieldQuotes;
import dev.redshiftkit.sql.unload.Unload;
import dev.redshiftkit.sql.unload.UnloadFormat;
import java.util.List;

/** Finds the format that a statement asks for. */
public final class FileFormats {

    private FileFormats() {}

    /**
     * Returns the format of a statement's files.
     *
     * @param columns those that go into the files
     * @param slices how many files are written at the same time
     * @throws SqlError if the format does not take the columns
     */
    public static FileFormat of(Unload unload, List<OutputColumn> columns, int slices) {
        UnloadFormat format = unload.format();
        TypeRules.require(format, columns);
        Compression compression = unload.options()
                .files()
                .compression()
                .map(given -> Compression.valueOf(given.name()))
                .orElse(Compression.NONE);
        if (format instanceof UnloadFormat.Parquet parquet) {
            return new ParquetFormat(parquet, columns, slices);
        }
        return format instanceof UnloadFormat.Json
                ? new JsonFormat(compression, columns)
                : text(format, compression, columns);
    }

    private static FileFormat text(UnloadFormat format, Compression compression, List<OutputColumn> columns) {
        if (format instanceof UnloadFormat.FixedWidth fixed) {
            FixedWidthLayout layout = FixedWidthLayout.of(fixed, columns);
            return new TextFormat("Text", layout::writer, false, compression, columns);
        }
        if (format instanceof UnloadFormat.Csv csv) {
            TextLayout layout = new TextLayout(
                    csv.delimiter().orElse(','), csv.nullAs().orElse(""), FieldQuotes.WHERE_NEEDED, false);
            return new TextFormat("CSV", () -> new DelimitedWriter(layout), csv.header(), compression, columns);
        }
        UnloadFormat.Delimited delimited = (UnloadFormat.Delimited) format;
        TextLayout layout = new TextLayout(
                delimited.delimiter().orElse('|'),
                delimited.nullAs().orElse(""),
                delimited.addQuotes() ? FieldQuotes.ALWAYS : FieldQuotes.NEVER,
                delimited.escape());
        return new TextFormat("Text", () -> new DelimitedWriter(layout), delimited.header(), compression, columns);
    }
}
