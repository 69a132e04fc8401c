package dev.redshiftkit.local.unload.file;

import dev.redshiftkit.local.format.binary.BinaryRow;
import dev.redshiftkit.local.format.binary.ColumnType;
import dev.redshiftkit.local.format.delimited.RecordWriter;
import dev.redshiftkit.local.unload.value.TextBuffer;
import dev.redshiftkit.local.unload.value.ValueText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One file of text. */
final class TextFile implements RowFile {

    private static final byte[] JSON_NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private final CountedOutput target;
    private final OutputStream packed;
    private final RecordWriter writer;
    private final OutputColumn[] columns;
    private final ValueText[] values;
    private final TextBuffer text = new TextBuffer();

    TextFile(CountedOutput target, OutputStream packed, RecordWriter writer, List<OutputColumn> columns) {
        this.target = target;
        this.packed = packed;
        this.writer = writer;
        this.columns = columns.toArray(OutputColumn[]::new);
        this.values = columns.stream()
                .map(column -> ValueText.of(column.arrivingType()))
                .toArray(ValueText[]::new);
    }

    void writeHeader() {
        for (OutputColumn column : columns) {
            byte[] bytes = column.name().getBytes(StandardCharsets.UTF_8);
            writer.write(bytes, 0, bytes.length);
        }
        writer.endRecord();
    }

    @Override
    public void write(BinaryRow row) throws IOException {
        for (int i = 0; i < columns.length; i++) {
            write(row, columns[i].field(), columns[i].arrivingKind(), values[i]);
        }
        writer.endRecord();
        if (writer.isFull()) {
            writer.drainTo(packed);
        }
    }

    private void write(BinaryRow row, int field, ColumnType.Kind kind, ValueText value) {
        if (row.isNull(field)) {
            writeNull(kind);
        } else if (kind.isCharacter()) {
            writer.write(row.bytes(), row.start(field), row.start(field) + row.length(field));
        } else {
            text.clear();
            value.append(row, field, text);
            writer.write(text.bytes(), 0, text.length());
        }
    }

    /** SUPER has a null of its own, whatever NULL AS says (Redshift guide, UNLOAD, "NULL AS"). */
    private void writeNull(ColumnType.Kind kind) {
        if (kind == ColumnType.Kind.SUPER) {
            writer.write(JSON_NULL, 0, JSON_NULL.length);
        } else {
            writer.writeNull();
        }
    }

    @Override
    public long size() {
        return target.count() + writer.pendingBytes();
    }

    @Override
    public void close() throws IOException {
        try (packed) {
            writer.drainTo(packed);
        }
    }
}
