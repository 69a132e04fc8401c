package dev.redshiftkit.cli.infer;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;

/** Records of comma-separated values, the only place that knows the library which reads them. */
public final class CsvRecords implements RecordSource {

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;

    /** Takes over the reader. */
    public CsvRecords(Reader source, char delimiter) {
        this.reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(source);
        this.records = reader.iterator();
    }

    @Override
    public Optional<List<String>> next() throws IOException {
        try {
            return records.hasNext() ? Optional.of(records.next().getFields()) : Optional.empty();
        } catch (CsvParseException malformed) {
            throw new IOException("not well-formed CSV: " + malformed.getMessage(), malformed);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
