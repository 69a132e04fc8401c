package dev.redshiftkit.local.unload.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.format.Compression;
import dev.redshiftkit.local.format.binary.BinaryRow;
import dev.redshiftkit.local.unload.value.JsonValue;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code FORMAT JSON}: an object a line. */
final class JsonFormat implements FileFormat {

    private static final JsonFactory JSON = new JsonFactory();

    private final Compression compression;
    private final List<OutputColumn> columns;

    /** @throws SqlError if two columns have the same name */
    JsonFormat(Compression compression, List<OutputColumn> columns) {
        this.compression = compression;
        this.columns = columns;
        Set<String> names = new HashSet<>();
        for (OutputColumn column : columns) {
            if (!names.add(column.name())) {
                throw SqlError.of("42701", "column \"" + column.name() + "\" specified more than once");
            }
        }
    }

    @Override
    public String name() {
        return "JSON";
    }

    @Override
    public String extension() {
        return compression.extension();
    }

    @Override
    public boolean writesEmptyFiles() {
        return false;
    }

    @Override
    public RowFile open(CountedOutput target) throws IOException {
        return new JsonFile(target, compression.compress(target), columns);
    }

    private static final class JsonFile implements RowFile {
        private final CountedOutput target;
        private final OutputStream packed;
        private final JsonGenerator json;
        private final JsonValue[] values;
        private final List<OutputColumn> columns;
        private boolean isEmpty = true;

        JsonFile(CountedOutput target, OutputStream packed, List<OutputColumn> columns) throws IOException {
            this.target = target;
            this.packed = packed;
            this.columns = columns;
            this.values = columns.stream()
                    .map(column -> JsonValue.of(column.arrivingType()))
                    .toArray(JsonValue[]::new);
            this.json = JSON.createGenerator(packed).setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        }

        @Override
        public void write(BinaryRow row) throws IOException {
            isEmpty = false;
            json.writeStartObject();
            for (int i = 0; i < values.length; i++) {
                OutputColumn column = columns.get(i);
                json.writeFieldName(column.name());
                if (row.isNull(column.field())) {
                    json.writeNull();
                } else {
                    values[i].write(row, column.field(), json);
                }
            }
            json.writeEndObject();
        }

        @Override
        public long size() {
            return target.count();
        }

        @Override
        public void close() throws IOException {
            json.flush();
            if (!isEmpty) {
                packed.write('\n');
            }
            json.close();
        }
    }
}
