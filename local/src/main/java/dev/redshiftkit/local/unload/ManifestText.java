package dev.redshiftkit.local.unload;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redshiftkit.local.format.binary.ColumnType;
import dev.redshiftkit.local.unload.file.OutputColumn;
import dev.redshiftkit.sql.unload.ManifestKind;
import java.io.IOException;
import java.util.List;

/** The list of files that {@code MANIFEST} asks for, which COPY can load from. */
final class ManifestText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ManifestKind kind;
    private final List<OutputColumn> columns;

    /** @param columns of the query, those that only name folders included */
    ManifestText(ManifestKind kind, List<OutputColumn> columns) {
        this.kind = kind;
        this.columns = columns;
    }

    byte[] of(List<WrittenFile> files) throws IOException {
        ObjectNode manifest = JSON.createObjectNode();
        files.forEach(file -> addEntry(manifest.withArray("/entries").addObject(), file));
        if (kind == ManifestKind.VERBOSE) {
            addDescription(manifest, files);
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
    }

    private void addEntry(ObjectNode entry, WrittenFile file) {
        entry.put("url", file.url());
        ObjectNode meta = entry.putObject("meta").put("content_length", file.bytes());
        if (kind == ManifestKind.VERBOSE) {
            meta.put("record_count", file.lines());
        }
    }

    private void addDescription(ObjectNode manifest, List<WrittenFile> files) {
        ObjectNode schema = manifest.putObject("schema");
        columns.forEach(column -> addColumn(schema.withArray("/elements").addObject(), column));
        manifest.putObject("meta")
                .put(
                        "content_length",
                        files.stream().mapToLong(WrittenFile::bytes).sum())
                .put(
                        "record_count",
                        files.stream().mapToLong(WrittenFile::lines).sum());
        manifest.putObject("author").put("name", "Amazon Redshift").put("version", "1.0.0");
    }

    private static void addColumn(ObjectNode element, OutputColumn column) {
        element.put("name", column.name());
        ColumnType type = column.type();
        ObjectNode described = element.putObject("type").put("base", baseName(type.kind()));
        if (type.kind().isCharacter()) {
            described.put("max_length", type.length());
        } else if (type.kind() == ColumnType.Kind.DECIMAL) {
            described.put("precision", type.length()).put("scale", type.scale());
        }
    }

    private static String baseName(ColumnType.Kind kind) {
        return switch (kind) {
            case SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case DECIMAL -> "numeric";
            case REAL -> "real";
            case DOUBLE -> "double precision";
            case BOOLEAN -> "boolean";
            case CHAR -> "character";
            case VARCHAR, OTHER -> "character varying";
            case INTERVAL_YEAR_TO_MONTH -> "interval year to month";
            case INTERVAL_DAY_TO_SECOND -> "interval day to second";
            case GEOMETRY -> "geometry";
            case GEOGRAPHY -> "geography";
            case HLLSKETCH -> "hllsketch";
            case DATE -> "date";
            case TIMESTAMP -> "timestamp without time zone";
            case TIMESTAMPTZ -> "timestamp with time zone";
            case TIME -> "time without time zone";
            case TIMETZ -> "time with time zone";
            case SUPER -> "super";
            case VARBYTE -> "binary varying";
        };
    }
}
