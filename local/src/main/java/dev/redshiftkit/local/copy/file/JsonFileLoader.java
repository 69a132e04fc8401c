package dev.redshiftkit.local.copy.file;

import dev.redshiftkit.local.copy.record.FieldEncoder;
import dev.redshiftkit.local.copy.record.RawRecord;
import dev.redshiftkit.local.copy.record.RecordErrors;
import dev.redshiftkit.local.copy.record.RowStream;
import dev.redshiftkit.local.copy.source.SteadyObject;
import dev.redshiftkit.local.copy.value.BadValueException;
import dev.redshiftkit.local.copy.value.LoadErrorCode;
import dev.redshiftkit.local.format.json.DocumentReader;
import dev.redshiftkit.local.format.json.DocumentShredder;
import dev.redshiftkit.local.format.json.Form;
import dev.redshiftkit.local.format.json.MalformedDocumentException;
import dev.redshiftkit.local.format.json.PathTree;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Loads JSON documents that stand one after another. */
final class JsonFileLoader implements FileLoader {

    private final TextContent content;
    private final int ignoredLines;
    private final PathTree paths;
    private final FieldEncoder[] encoders;
    private final Form[] forms;

    /** @param forms for each column what it wants */
    JsonFileLoader(TextContent content, int ignoredLines, PathTree paths, FieldEncoder[] encoders, Form[] forms) {
        this.content = content;
        this.ignoredLines = ignoredLines;
        this.paths = paths;
        this.encoders = encoders;
        this.forms = forms;
    }

    @Override
    public String format() {
        return "JSON";
    }

    @Override
    public Counts load(SteadyObject file, RecordErrors errors, RowStream rows) throws IOException {
        return content.read(file, errors, text -> load(text, errors, rows));
    }

    private Counts load(InputStream text, RecordErrors errors, RowStream rows) throws IOException {
        DocumentReader reader = new DocumentReader(text, TextContent.MAX_RECORD_BYTES, ignoredLines);
        DocumentShredder shredder = new DocumentShredder(paths, forms);
        DocumentRows target = new DocumentRows(encoders, errors, rows, new Place(reader));
        while (reader.next()) {
            try {
                requireSound(reader);
                target.add(shredder.shred(reader.bytes(), reader.start(), reader.end()));
            } catch (BadValueException e) {
                target.reject(e);
            } catch (MalformedDocumentException e) {
                target.reject(new BadValueException(LoadErrorCode.INVALID_LINE, e.reason(), e.position()));
            }
        }
        return new Counts(reader.line(), reader.bytesRead());
    }

    private static void requireSound(DocumentReader reader) throws BadValueException {
        if (reader.fault().isPresent()) {
            throw switch (reader.fault().get()) {
                case NO_DOCUMENT ->
                    new BadValueException(LoadErrorCode.INVALID_LINE, "Invalid JSON: no object or array begins here");
                case INCOMPLETE ->
                    new BadValueException(LoadErrorCode.INVALID_LINE, "Invalid JSON: the file ends within a document");
                case TOO_LONG ->
                    new BadValueException(LoadErrorCode.INVALID_LINE, "JSON document exceeds the maximum size of 4 MB");
            };
        }
    }

    private record Place(DocumentReader reader) implements DocumentRows.Place {

        @Override
        public long line() {
            return reader.line();
        }

        @Override
        public byte[] raw() {
            return Arrays.copyOfRange(
                    reader.bytes(), reader.start(), Math.min(reader.end(), reader.start() + RawRecord.SHOWN_BYTES));
        }
    }
}
