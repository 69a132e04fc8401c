package dev.redshiftkit.local.format.orc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.orc.CompressionKind;
import org.apache.orc.OrcFile;
import org.apache.orc.TypeDescription;
import org.apache.orc.Writer;
import org.apache.orc.storage.common.type.HiveDecimal;
import org.apache.orc.storage.ql.exec.vector.BytesColumnVector;
import org.apache.orc.storage.ql.exec.vector.ColumnVector;
import org.apache.orc.storage.ql.exec.vector.DecimalColumnVector;
import org.apache.orc.storage.ql.exec.vector.DoubleColumnVector;
import org.apache.orc.storage.ql.exec.vector.ListColumnVector;
import org.apache.orc.storage.ql.exec.vector.LongColumnVector;
import org.apache.orc.storage.ql.exec.vector.MapColumnVector;
import org.apache.orc.storage.ql.exec.vector.StructColumnVector;
import org.apache.orc.storage.ql.exec.vector.TimestampColumnVector;
import org.apache.orc.storage.ql.exec.vector.VectorizedRowBatch;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** ORC files as Hive's writer makes them, for tests. */
@NullUnmarked // Null is how a test says that a field is absent; arrays of such values are beyond the checker.
public final class OrcSample {

    private OrcSample() {}

    /** Writes rows of a schema in ORC's own notation; a list stands for a struct, an array for a list. */
    public static byte[] of(String schema, String codec, @Nullable Object[]... rows) {
        try {
            Path directory = Files.createTempDirectory("orc");
            Path file = directory.resolve("sample");
            write(TypeDescription.fromString(schema), CompressionKind.valueOf(codec), file, rows);
            byte[] content = Files.readAllBytes(file);
            Files.delete(file);
            Files.delete(directory);
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(TypeDescription type, CompressionKind codec, Path file, @Nullable Object[]... rows)
            throws IOException {
        Configuration configuration = new Configuration(false);
        try (RawLocalFileSystem files = new RawLocalFileSystem()) {
            files.initialize(file.toUri(), configuration);
            OrcFile.WriterOptions options = OrcFile.writerOptions(configuration)
                    .setSchema(type)
                    .compress(codec)
                    .useUTCTimestamp(true)
                    .fileSystem(files);
            try (Writer writer = OrcFile.createWriter(new org.apache.hadoop.fs.Path(file.toString()), options)) {
                VectorizedRowBatch batch = type.createRowBatch();
                for (@Nullable Object[] row : rows) {
                    for (int i = 0; i < row.length; i++) {
                        set(batch.cols[i], batch.size, row[i]);
                    }
                    batch.size++;
                    if (batch.size == batch.getMaxSize()) {
                        writer.addRowBatch(batch);
                        batch.reset();
                    }
                }
                writer.addRowBatch(batch);
            }
        }
    }

    private static void set(ColumnVector vector, int row, @Nullable Object value) {
        if (value == null) {
            vector.noNulls = false;
            vector.isNull[row] = true;
        } else if (vector instanceof TimestampColumnVector times) {
            times.set(row, (Timestamp) value);
        } else if (vector instanceof LongColumnVector numbers) {
            numbers.vector[row] = value instanceof Boolean flag ? (flag ? 1 : 0) : ((Number) value).longValue();
        } else if (vector instanceof DoubleColumnVector numbers) {
            numbers.vector[row] = ((Number) value).doubleValue();
        } else if (vector instanceof DecimalColumnVector decimals) {
            decimals.set(row, HiveDecimal.create((BigDecimal) value));
        } else if (vector instanceof BytesColumnVector texts) {
            texts.setVal(row, value instanceof byte[] bytes ? bytes : text((String) value));
        } else if (vector instanceof StructColumnVector struct) {
            List<?> fields = (List<?>) value;
            for (int i = 0; i < fields.size(); i++) {
                set(struct.fields[i], row, fields.get(i));
            }
        } else if (vector instanceof ListColumnVector list) {
            setElements(list, row, (Object[]) value);
        } else {
            setEntries((MapColumnVector) vector, row, (Map<?, ?>) value);
        }
    }

    private static void setElements(ListColumnVector list, int row, Object[] elements) {
        list.offsets[row] = list.childCount;
        list.lengths[row] = elements.length;
        list.child.ensureSize(list.childCount + elements.length, true);
        for (Object element : elements) {
            set(list.child, list.childCount++, element);
        }
    }

    private static void setEntries(MapColumnVector map, int row, Map<?, ?> entries) {
        map.offsets[row] = map.childCount;
        map.lengths[row] = entries.size();
        map.keys.ensureSize(map.childCount + entries.size(), true);
        map.values.ensureSize(map.childCount + entries.size(), true);
        entries.forEach((key, value) -> {
            set(map.keys, map.childCount, key);
            set(map.values, map.childCount, value);
            map.childCount++;
        });
    }

    private static byte[] text(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
