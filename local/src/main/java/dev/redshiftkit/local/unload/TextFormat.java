package dev.redshiftkit.local.unload;

import dev.redshiftkit.local.format.Compression;
import dev.redshiftkit.local.format.binary.BinaryRow;
import dev.redshiftkit.local.format.delimited.DelimitedWriter;
import dev.redshiftkit.local.format.delimited.TextLayout;
import dev.redshiftkit.local.format.delimited.TextLayout.FieldQuotes;
import dev.redshiftkit.sql.unload.UnloadFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Delimited text and CSV. */
final class TextFormat implements FileFormat {

    private final String name;
    private final TextLayout layout;
    private final boolean hasHeader;
    private final Compression compression;
    private final List<OutputColumn> columns;

    private TextFormat(
            String name, TextLayout layout, boolean hasHeader, Compression compression, List<OutputColumn> columns) {
        this.name = name;
        this.layout = layout;
        this.hasHeader = hasHeader;
        this.compression = compression;
        this.columns = columns;
    }

    static TextFormat of(UnloadFormat.Delimited format, Compression compression, List<OutputColumn> columns) {
        TextLayout layout = new TextLayout(
                format.delimiter().orElse('|'),
                format.nullAs().orElse(""),
                format.addQuotes() ? FieldQuotes.ALWAYS : FieldQuotes.NEVER,
                format.escape());
        return new TextFormat("Text", layout, format.header(), compression, columns);
    }

    static TextFormat of(UnloadFormat.Csv format, Compression compression, List<OutputColumn> columns) {
        TextLayout layout = new TextLayout(
                format.delimiter().orElse(','), format.nullAs().orElse(""), FieldQuotes.WHERE_NEEDED, false);
        return new TextFormat("CSV", layout, format.header(), compression, columns);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String extension() {
        return compression.extension();
    }

    @Override
    public boolean writesEmptyFiles() {
        return true;
    }

    @Override
    public int headerLines() {
        return hasHeader ? 1 : 0;
    }

    @Override
    public RowFile open(CountedOutput target) throws IOException {
        TextFile file = new TextFile(target, compression.compress(target), layout, columns);
        if (hasHeader) {
            file.writeHeader();
        }
        return file;
    }

    private static final class TextFile implements RowFile {
        private final CountedOutput target;
        private final OutputStream packed;
        private final DelimitedWriter writer;
        private final List<OutputColumn> columns;
        private final ValueText[] values;
        private final boolean[] isBytes;
        private final TextBuffer text = new TextBuffer();

        TextFile(CountedOutput target, OutputStream packed, TextLayout layout, List<OutputColumn> columns) {
            this.target = target;
            this.packed = packed;
            this.writer = new DelimitedWriter(layout);
            this.columns = columns;
            this.values = columns.stream()
                    .map(column -> ValueText.of(column.arrivingType()))
                    .toArray(ValueText[]::new);
            this.isBytes = new boolean[values.length];
            for (int i = 0; i < isBytes.length; i++) {
                isBytes[i] = columns.get(i).arrivingType().kind().isCharacter();
            }
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
            for (int field = 0; field < values.length; field++) {
                if (row.isNull(field)) {
                    writer.writeNull();
                } else if (isBytes[field]) {
                    writer.write(row.bytes(), row.start(field), row.start(field) + row.length(field));
                } else {
                    text.clear();
                    values[field].append(row, field, text);
                    writer.write(text.bytes(), 0, text.length());
                }
            }
            writer.endRecord();
            if (writer.isFull()) {
                writer.drainTo(packed);
            }
        }

        @Override
        public long size() {
            return target.count() + writer.pendingBytes();
        }

        @Override
        public void close() throws IOException {
            writer.drainTo(packed);
            packed.close();
        }
    }
}
