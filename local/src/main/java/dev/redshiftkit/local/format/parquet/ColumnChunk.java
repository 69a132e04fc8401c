package dev.redshiftkit.local.format.parquet;

import dev.redshiftkit.local.format.binary.BinaryRow;
import dev.redshiftkit.local.format.parquet.PageStore.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** One column of the row group that is being collected: the page that grows, and those that wait. */
final class ColumnChunk {

    private static final int MOST_ROWS = 20_000;

    /** Numbers of a dictionary, as they are called in files of version 1.0, which Redshift writes. */
    @SuppressWarnings("deprecation")
    static final Encoding NUMBERED = Encoding.PLAIN_DICTIONARY;

    private final ParquetField field;
    private final ColumnDescriptor descriptor;
    private final ValueWriter writer;
    private final PlainValues values;
    private final ColumnDictionary dictionary;
    private final int pageBytes;
    private final PageEncoder encoder;
    private final PageStore store;
    private final boolean[] present;
    private final List<Page> pages = new ArrayList<>();
    private int rows;
    private long chunkRows;
    private boolean repeats;

    ColumnChunk(ParquetField field, ColumnDescriptor descriptor, int pageBytes, PageEncoder encoder, PageStore store) {
        this.field = field;
        this.descriptor = descriptor;
        this.writer = ValueWriter.of(field.type());
        this.values = new PlainValues(ValueWriter.width(field.type()));
        this.dictionary = new ColumnDictionary(values.width(), pageBytes / 2);
        this.pageBytes = pageBytes;
        this.present = new boolean[Math.min(MOST_ROWS, pageBytes)];
        this.encoder = encoder;
        this.store = store;
        startDictionary();
    }

    /** A page that waits, with what its header is to say. */
    private record Page(Place place, int rows, int uncompressed, Statistics<?> statistics, Encoding encoding) {}

    void add(BinaryRow row) throws IOException {
        boolean hasValue = !row.isNull(field.position());
        present[rows++] = hasValue;
        if (hasValue) {
            writer.write(row, field.position(), values);
        }
        if (rows == present.length || values.size() >= pageBytes) {
            endPage();
        }
    }

    private void endPage() throws IOException {
        Statistics<?> statistics = PageStatistics.of(descriptor.getPrimitiveType(), values, rows - values.count());
        encoder.begin(present, rows, values.count());
        Encoding encoding = writeValues();
        int uncompressed = encoder.size();
        pages.add(new Page(encoder.compressTo(store), rows, uncompressed, statistics, encoding));
        chunkRows += rows;
        rows = 0;
        values.clear();
    }

    private Encoding writeValues() throws IOException {
        if (values.width() == 1) {
            encoder.writeBits(values);
            return Encoding.PLAIN;
        }
        if (repeats && encoder.writeNumbers(dictionary, values)) {
            return NUMBERED;
        }
        // The pages before keep their numbers, those to come would not fit in.
        repeats = false;
        encoder.writePlain(values);
        return Encoding.PLAIN;
    }

    /** Writes the chunk and begins the next. */
    void flush(ParquetFileWriter file) throws IOException {
        if (rows > 0) {
            endPage();
        }
        file.startColumn(descriptor, chunkRows, CompressionCodecName.SNAPPY);
        if (pages.stream().anyMatch(page -> page.encoding == NUMBERED)) {
            file.writeDictionaryPage(dictionaryPage());
        }
        for (Page page : pages) {
            file.writeDataPage(
                    page.rows,
                    page.uncompressed,
                    page.place.open(),
                    page.statistics,
                    page.rows,
                    Encoding.RLE,
                    Encoding.RLE,
                    page.encoding);
        }
        file.endColumn();
        pages.clear();
        chunkRows = 0;
        startDictionary();
    }

    private DictionaryPage dictionaryPage() {
        PlainValues entries = dictionary.values();
        BytesInput compressed = encoder.compress(entries);
        return new DictionaryPage(compressed, entries.size(), entries.count(), NUMBERED);
    }

    private void startDictionary() {
        dictionary.clear();
        repeats = true;
    }
}
