package dev.redshiftkit.local.copy.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.redshiftkit.local.copy.refusal.Refusals;
import dev.redshiftkit.local.copy.source.S3Source;
import dev.redshiftkit.local.copy.table.TargetColumn;
import dev.redshiftkit.local.copy.table.TargetTable;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.format.binary.ColumnType;
import dev.redshiftkit.local.format.json.JsonPath;
import dev.redshiftkit.local.format.json.PathTree;
import dev.redshiftkit.local.storage.ObjectName;
import dev.redshiftkit.local.telemetry.StatementContext;
import dev.redshiftkit.sql.copy.DocumentMapping;
import dev.redshiftkit.sql.s3.S3Uri;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds out what of a document goes to which column (Redshift guide, "Data format parameters", JSON and AVRO). */
final class DocumentPaths {

    private static final int MAX_FILE_BYTES = 16 << 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final S3Source s3;
    private final StatementContext statement;
    private final TargetTable target;

    DocumentPaths(S3Source s3, StatementContext statement, TargetTable target) {
        this.s3 = s3;
        this.statement = statement;
        this.target = target;
    }

    /** @throws SqlError if there is a file of paths and it is not as it must be */
    PathTree of(DocumentMapping mapping) throws IOException {
        if (mapping instanceof DocumentMapping.JsonPaths paths) {
            return inFile(paths.file());
        }
        return switch ((DocumentMapping.Keyword) mapping) {
            case AUTO -> PathTree.ofNames(names());
            case AUTO_IGNORECASE -> PathTree.ofNamesInAnyCase(names());
            case NOSHRED -> wholeDocument();
        };
    }

    private List<String> names() {
        return target.columns().stream().map(TargetColumn::name).toList();
    }

    private PathTree wholeDocument() {
        if (target.columns().size() != 1 || target.columns().get(0).type().kind() != ColumnType.Kind.SUPER) {
            throw SqlError.of("0A000", "COPY with the noshred option requires a single column of type SUPER");
        }
        return PathTree.of(List.of(new JsonPath(List.of())));
    }

    private PathTree inFile(S3Uri file) throws IOException {
        byte[] content = s3.read(ObjectName.of(file.bucket(), file.key()), MAX_FILE_BYTES);
        try {
            JsonNode root = JSON.readTree(content);
            if (!root.isObject()) {
                throw new IllegalArgumentException("Invalid JSONPaths file: it must hold one JSON object");
            }
            JsonNode paths = root.path("jsonpaths");
            return paths.isMissingNode() ? PathTree.ofNames(names()) : tree(paths);
        } catch (JsonProcessingException e) {
            throw Refusals.engine(statement, "Invalid JSONPaths file: it is not well-formed JSON", file.render())
                    .causedBy(e);
        } catch (IllegalArgumentException e) {
            throw Refusals.engine(statement, String.valueOf(e.getMessage()), file.render())
                    .causedBy(e);
        }
    }

    private PathTree tree(JsonNode texts) {
        List<JsonPath> paths = new ArrayList<>();
        boolean hasDots = false;
        boolean hasQuotes = false;
        for (JsonNode text : texts) {
            if (!text.isTextual() || text.textValue().isEmpty()) {
                throw new IllegalArgumentException("Invalid JSONPaths file: every element must be a path");
            }
            hasDots |= text.textValue().startsWith("$.");
            hasQuotes |= text.textValue().contains("['");
            paths.add(JsonPath.parse(text.textValue()));
        }
        if (!texts.isArray() || (hasDots && hasQuotes)) {
            throw new IllegalArgumentException(
                    "Invalid JSONPath format. Supported notations are 'dot-notation' and 'bracket-notation',"
                            + " and must not be mixed");
        }
        requireOneForEachColumn(paths.size());
        return PathTree.of(paths);
    }

    private void requireOneForEachColumn(int count) {
        if (count != target.columns().size()) {
            throw new IllegalArgumentException(
                    "Number of jsonpaths and the number of columns should match. JSONPath size: %d, Number of columns in table or column list: %d"
                            .formatted(count, target.columns().size()));
        }
    }
}
