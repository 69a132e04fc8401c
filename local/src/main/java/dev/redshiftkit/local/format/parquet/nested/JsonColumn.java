package dev.redshiftkit.local.format.parquet.nested;

import dev.redshiftkit.local.format.json.JsonText;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** One column of a file, read as JSON. One thread at a time. */
public final class JsonColumn {

    private final MessageColumnIO column;
    private final Row row;
    private final JsonText json = new JsonText();
    private @Nullable RecordReader<Boolean> reader;
    private boolean isNull = true;

    /** @param createdBy what the file says of who wrote it; some wrote in ways of their own */
    public JsonColumn(Type type, @Nullable String createdBy) {
        this.column = new ColumnIOFactory(createdBy).getColumnIO(new MessageType("column", type));
        this.row = new Row(type);
    }

    /** Goes on with the rows of another row group. */
    public void open(PageReadStore pages) {
        reader = column.getRecordReader(pages, row);
    }

    /** Moves to the next row. */
    public void advance() {
        if (reader == null) {
            throw new IllegalStateException("there is no current row");
        }
        isNull = !Boolean.TRUE.equals(reader.read());
        json.clear();
        if (!isNull) {
            row.slot.writeTo(json);
        }
    }

    public boolean isNull() {
        return isNull;
    }

    /** Returns the value in the current row, which is not null. Valid until the next row. */
    public JsonText json() {
        return json;
    }

    /** What parquet-java calls a record: here whether the column has a value. */
    private static final class Row extends RecordMaterializer<Boolean> {

        private final ValueSlot slot;
        private final Converter field;
        private final GroupConverter root = new GroupConverter() {
            @Override
            public Converter getConverter(int fieldIndex) {
                return field;
            }

            @Override
            public void start() {
                slot.clear();
            }

            @Override
            public void end() {
                // The slot has it.
            }
        };

        Row(Type type) {
            this.slot = new ValueSlot(type.isRepetition(Type.Repetition.REPEATED));
            this.field = ValueConverters.of(type, slot);
        }

        @Override
        public Boolean getCurrentRecord() {
            return slot.isPresent();
        }

        @Override
        public GroupConverter getRootConverter() {
            return root;
        }
    }
}
