package dev.redshiftkit.local.copy.file;

import dev.redshiftkit.local.copy.record.FieldEncoder;
import dev.redshiftkit.local.copy.record.RecordErrors;
import dev.redshiftkit.local.copy.record.RowStream;
import dev.redshiftkit.local.copy.source.SteadyObject;
import dev.redshiftkit.local.copy.value.BadValueException;
import dev.redshiftkit.local.copy.value.LoadErrorCode;
import dev.redshiftkit.local.format.Compression;
import dev.redshiftkit.local.format.avro.AvroReader;
import dev.redshiftkit.local.format.json.Form;
import dev.redshiftkit.local.format.json.MalformedDocumentException;
import dev.redshiftkit.local.format.json.PathTree;
import java.io.IOException;
import java.io.InputStream;

/** Loads Avro files, whose records are documents like those of JSON. */
final class AvroFileLoader implements FileLoader {

    private final Compression compression;
    private final PathTree paths;
    private final FieldEncoder[] encoders;
    private final Form[] forms;

    AvroFileLoader(Compression compression, PathTree paths, FieldEncoder[] encoders, Form[] forms) {
        this.compression = compression;
        this.paths = paths;
        this.encoders = encoders;
        this.forms = forms;
    }

    @Override
    public String format() {
        return "Avro";
    }

    @Override
    public Counts load(SteadyObject file, RecordErrors errors, RowStream rows) throws IOException {
        if (file.object().size() == 0) {
            return Counts.NONE;
        }
        try (InputStream content = TextContent.unpacked(compression, file)) {
            AvroReader reader = new AvroReader(content, paths, forms);
            DocumentRows target = new DocumentRows(encoders, errors, rows, new Place(reader));
            while (reader.next()) {
                add(reader, target);
            }
            return new Counts(reader.record(), reader.bytesRead());
        }
    }

    private static void add(AvroReader reader, DocumentRows target) throws IOException {
        try {
            target.add(reader.shred());
        } catch (MalformedDocumentException e) {
            target.reject(new BadValueException(LoadErrorCode.INVALID_LINE, e.reason(), e.position()));
        }
    }

    /** Records have no lines and no text: they are counted, and none is shown. */
    private record Place(AvroReader reader) implements DocumentRows.Place {

        @Override
        public long line() {
            return reader.record();
        }

        @Override
        public byte[] raw() {
            return new byte[0];
        }
    }
}
