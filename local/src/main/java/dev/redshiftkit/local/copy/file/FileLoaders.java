package dev.redshiftkit.local.copy.file;

import dev.redshiftkit.local.copy.record.FieldEncoder;
import dev.redshiftkit.local.copy.record.FieldRules;
import dev.redshiftkit.local.copy.record.Replacements;
import dev.redshiftkit.local.copy.source.S3Source;
import dev.redshiftkit.local.copy.table.TargetTable;
import dev.redshiftkit.local.format.json.PathTree;
import dev.redshiftkit.local.telemetry.StatementContext;
import dev.redshiftkit.sql.copy.Copy;
import dev.redshiftkit.sql.copy.CopyFormat;
import dev.redshiftkit.sql.copy.DocumentMapping;
import java.io.IOException;
import java.util.Optional;

/** Makes the loader for the format of a COPY. */
public final class FileLoaders {

    private final S3Source s3;
    private final StatementContext statement;

    public FileLoaders(S3Source s3, StatementContext statement) {
        this.s3 = s3;
        this.statement = statement;
    }

    /**
     * Returns a loader for one run of one statement.
     *
     * @throws dev.redshiftkit.local.error.SqlError if the format does not go into the columns
     * @throws IOException if a file that the format needs cannot be read
     */
    public FileLoader of(Copy copy, TargetTable target, Replacements replacements) throws IOException {
        FormatTypes.require(copy, target);
        Optional<ColumnarFormat> columnar = ColumnarFormat.of(copy.format());
        if (columnar.isPresent()) {
            return new ColumnarFileLoader(columnar.get(), copy, target, statement);
        }
        FieldRules rules = FieldRules.of(copy.options().conversion());
        FieldEncoder[] encoders = encoders(target, rules, replacements);
        if (copy.format() instanceof CopyFormat.Json json) {
            return new JsonFileLoader(
                    TextContent.of(copy.options()),
                    copy.options().conversion().rows().ignoreHeader().orElse(0),
                    paths(json.mapping(), target),
                    encoders,
                    DocumentForms.of(copy, target));
        }
        if (copy.format() instanceof CopyFormat.Avro avro) {
            return new AvroFileLoader(
                    TextContent.compression(copy.options()),
                    paths(avro.mapping(), target),
                    encoders,
                    DocumentForms.of(copy, target));
        }
        return new TextFileLoader(copy, rules, encoders);
    }

    /** Returns an encoder for each column. */
    public static FieldEncoder[] encoders(TargetTable target, FieldRules rules, Replacements replacements) {
        return target.columns().stream()
                .map(column -> new FieldEncoder(column, rules, replacements))
                .toArray(FieldEncoder[]::new);
    }

    private PathTree paths(DocumentMapping mapping, TargetTable target) throws IOException {
        return new DocumentPaths(s3, statement, target).of(mapping);
    }
}
