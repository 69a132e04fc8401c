package dev.redshiftkit.local.copy.file;

import dev.redshiftkit.local.copy.file.FileLoader.Counts;
import dev.redshiftkit.local.copy.record.RawRecord;
import dev.redshiftkit.local.copy.record.RecordErrors;
import dev.redshiftkit.local.copy.source.SteadyObject;
import dev.redshiftkit.local.copy.value.BadValueException;
import dev.redshiftkit.local.copy.value.LoadErrorCode;
import dev.redshiftkit.local.format.Compression;
import dev.redshiftkit.local.format.EncodingException;
import dev.redshiftkit.local.format.TextEncoding;
import dev.redshiftkit.local.format.UnpackAhead;
import dev.redshiftkit.sql.copy.CopyOptions;
import java.io.IOException;
import java.io.InputStream;

/** How the text of a file is had from its bytes: unpacked, and then in UTF-8. */
record TextContent(Compression compression, TextEncoding encoding) {

    /** Longest record (Redshift guide, COPY: "the maximum size of a single input row from any source is 4 MB"). */
    static final int MAX_RECORD_BYTES = 4 << 20;

    /** Reads the text of a file to its end. */
    interface Reading {
        Counts run(InputStream text) throws IOException;
    }

    static TextContent of(CopyOptions options) {
        return new TextContent(
                compression(options),
                options.conversion()
                        .text()
                        .encoding()
                        .map(given -> TextEncoding.valueOf(given.name()))
                        .orElse(TextEncoding.UTF8));
    }

    static Compression compression(CopyOptions options) {
        return options.compression()
                .map(given -> Compression.valueOf(given.name()))
                .orElse(Compression.NONE);
    }

    /** Returns the content of a file, read ahead where that takes work. */
    static InputStream unpacked(Compression compression, SteadyObject file) throws IOException {
        InputStream content = compression.decompress(file.stream());
        return compression == Compression.NONE ? content : UnpackAhead.of(content);
    }

    /** Reads a file; one of another encoding is left out, and counts as an error. */
    Counts read(SteadyObject file, RecordErrors errors, Reading reading) throws IOException {
        if (file.object().size() == 0) {
            return Counts.NONE;
        }
        try (InputStream text = encoding.decode(unpacked(compression, file))) {
            return reading.run(text);
        } catch (EncodingException e) {
            errors.reject(
                    WholeFile.INSTANCE,
                    -1,
                    new BadValueException(LoadErrorCode.WRONG_ENCODING, String.valueOf(e.getMessage())));
            return Counts.NONE;
        }
    }

    /** Where no record can be told from another. */
    private enum WholeFile implements RawRecord {
        INSTANCE;

        @Override
        public long line() {
            return 1;
        }

        @Override
        public byte[] raw() {
            return new byte[0];
        }

        @Override
        public int fieldCount() {
            return 0;
        }

        @Override
        public byte[] field(int index) {
            return new byte[0];
        }
    }
}
