package dev.redshiftkit.local.format.avro;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Avro files as Avro's own library writes them, for tests. */
@NullUnmarked // Null is how a test says that a field is absent; arrays of such values are beyond the checker.
public final class AvroSample {

    private AvroSample() {}

    /**
     * Writes records.
     *
     * @param fields of the record, as JSON schema
     * @param rows the values of the fields; an array stands for a record within
     */
    public static byte[] of(String fields, String codec, @Nullable Object[]... rows) {
        Schema schema = new Schema.Parser().parse("{\"type\":\"record\",\"name\":\"r\",\"fields\":[" + fields + "]}");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataFileWriter<GenericRecord> writer = new DataFileWriter<>(new GenericDatumWriter<>(schema))) {
            writer.setCodec(CodecFactory.fromString(codec));
            writer.create(schema, bytes);
            for (@Nullable Object[] row : rows) {
                writer.append(record(schema, row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static GenericRecord record(Schema schema, @Nullable Object[] row) {
        GenericData.Record record = new GenericData.Record(schema);
        for (int i = 0; i < row.length; i++) {
            record.put(i, value(schema.getFields().get(i).schema(), row[i]));
        }
        return record;
    }

    private static @Nullable Object value(Schema type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (type.getType()) {
            case UNION -> value(type.getTypes().get(1), value);
            case RECORD -> record(type, (Object[]) value);
            case ENUM -> new GenericData.EnumSymbol(type, value);
            case FIXED -> new GenericData.Fixed(type, (byte[]) value);
            case BYTES -> ByteBuffer.wrap((byte[]) value);
            case ARRAY -> {
                List<@Nullable Object> elements = new ArrayList<>();
                ((List<?>) value).forEach(element -> elements.add(value(type.getElementType(), element)));
                yield elements;
            }
            case MAP -> {
                Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
                ((Map<?, ?>) value).forEach((key, entry) -> entries.put(key, value(type.getValueType(), entry)));
                yield entries;
            }
            default -> value;
        };
    }
}
