package dev.redshiftkit.local.format.parquet;

import dev.redshiftkit.local.format.binary.BinaryRow;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** Hands the fields of the engine's rows to parquet-java. */
final class RowWriteSupport extends WriteSupport<BinaryRow> {

    private final MessageType schema;
    private final String[] names;
    private final FieldWriter[] writers;
    private @Nullable RecordConsumer target;

    RowWriteSupport(List<ParquetField> fields) {
        this.schema = new MessageType(
                "schema", fields.stream().map(FieldWriter::schema).toList());
        this.names = fields.stream().map(ParquetField::name).toArray(String[]::new);
        this.writers =
                fields.stream().map(field -> FieldWriter.of(field.type())).toArray(FieldWriter[]::new);
    }

    @Override
    @SuppressWarnings("deprecation") // abstract for as long as it lasts
    public WriteContext init(Configuration configuration) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        target = recordConsumer;
    }

    @Override
    public void write(BinaryRow row) {
        RecordConsumer consumer = target;
        if (consumer == null) {
            throw new IllegalStateException("no file is open");
        }
        consumer.startMessage();
        for (int field = 0; field < writers.length; field++) {
            if (!row.isNull(field)) {
                consumer.startField(names[field], field);
                writers[field].write(row, field, consumer);
                consumer.endField(names[field], field);
            }
        }
        consumer.endMessage();
    }
}
