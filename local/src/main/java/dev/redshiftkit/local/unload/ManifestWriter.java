package dev.redshiftkit.local.unload;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redshiftkit.local.format.binary.ColumnType;
import dev.redshiftkit.local.storage.ObjectAttributes;
import dev.redshiftkit.local.storage.ObjectName;
import dev.redshiftkit.local.storage.ObjectStore;
import dev.redshiftkit.sql.unload.ManifestKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** Writes the list of files that {@code MANIFEST} asks for, which COPY can load from. */
final class ManifestWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ManifestKind kind;
    private final List<OutputColumn> columns;

    ManifestWriter(ManifestKind kind, List<OutputColumn> columns) {
        this.kind = kind;
        this.columns = columns;
    }

    void write(List<WrittenFile> files, ObjectStore store, ObjectName name) throws IOException {
        ObjectNode manifest = JSON.createObjectNode();
        files.forEach(file -> addEntry(manifest.withArray("/entries").addObject(), file));
        if (kind == ManifestKind.VERBOSE) {
            addDescription(manifest, files);
        }
        byte[] text = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
        store.put(name, new ByteArrayInputStream(text), ObjectAttributes.ofContentType("application/json"));
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
        ColumnType type = column.arrivingType();
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
            case DATE -> "date";
            case TIMESTAMP -> "timestamp without time zone";
            case TIMESTAMPTZ -> "timestamp with time zone";
            case TIME -> "time without time zone";
            case TIMETZ -> "time with time zone";
            case SUPER -> "super";
            case VARBYTE -> "binary varying";
            case GEOMETRY, GEOGRAPHY -> kind.catalogName();
        };
    }
}
