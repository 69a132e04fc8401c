package dev.redshiftkit.local.format.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Parquet files as other tools write them, for tests. */
@NullUnmarked // Null is how a test says that a field is absent; arrays of such values are beyond the checker.
public final class ParquetSample {

    private ParquetSample() {}

    /** Writes rows of a schema in parquet's own notation; {@code null} leaves a field out. */
    public static byte[] of(String schema, @Nullable Object[]... rows) {
        return of(schema, CompressionCodecName.UNCOMPRESSED, rows);
    }

    static byte[] of(String schema, CompressionCodecName codec, @Nullable Object[]... rows) {
        MessageType type = MessageTypeParser.parseMessageType(schema);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new StreamOutput(bytes))
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(codec)
                .withType(type)
                .build()) {
            for (@Nullable Object[] row : rows) {
                writer.write(group(type, row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Group group(MessageType type, @Nullable Object[] row) {
        Group group = new SimpleGroup(type);
        for (int field = 0; field < row.length; field++) {
            add(group, field, row[field]);
        }
        return group;
    }

    private static void add(Group group, int field, @Nullable Object value) {
        if (value instanceof Integer number) {
            group.add(field, (int) number);
        } else if (value instanceof Long number) {
            group.add(field, (long) number);
        } else if (value instanceof Double number) {
            group.add(field, (double) number);
        } else if (value instanceof Float number) {
            group.add(field, (float) number);
        } else if (value instanceof Boolean flag) {
            group.add(field, (boolean) flag);
        } else if (value instanceof String text) {
            group.add(field, text);
        } else if (value instanceof byte[] bytes) {
            group.add(field, Binary.fromConstantByteArray(bytes));
        } else if (value != null) {
            throw new IllegalArgumentException("no field for " + value.getClass());
        }
    }
}
