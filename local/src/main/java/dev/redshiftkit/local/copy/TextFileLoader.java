package dev.redshiftkit.local.copy;

import dev.redshiftkit.local.format.Compression;
import dev.redshiftkit.local.format.binary.BinaryRows;
import dev.redshiftkit.local.format.delimited.DelimitedLayout;
import dev.redshiftkit.local.format.delimited.DelimitedReader;
import dev.redshiftkit.local.format.delimited.Quoting;
import dev.redshiftkit.local.storage.OpenObject;
import dev.redshiftkit.sql.copy.Copy;
import dev.redshiftkit.sql.copy.CopyFormat;
import dev.redshiftkit.sql.copy.DataConversion;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Loads delimited text and CSV, compressed or not. */
final class TextFileLoader implements FileLoader {

    /** Longest record (Redshift guide, COPY: "the maximum size of a single input row from any source is 4 MB"). */
    private static final int MAX_RECORD_BYTES = 4 << 20;

    private final DelimitedLayout layout;
    private final Compression compression;
    private final FieldRules rules;
    private final FieldEncoder[] encoders;

    TextFileLoader(Copy copy, TargetTable target) {
        DataConversion conversion = copy.options().conversion();
        this.layout = layout(copy.format(), conversion);
        this.compression = copy.options()
                .compression()
                .map(given -> Compression.valueOf(given.name()))
                .orElse(Compression.NONE);
        this.rules = FieldRules.of(conversion);
        this.encoders = target.columns().stream()
                .map(column -> new FieldEncoder(column, rules))
                .toArray(FieldEncoder[]::new);
    }

    private static DelimitedLayout layout(CopyFormat format, DataConversion conversion) {
        if (format instanceof CopyFormat.Csv csv) {
            return new DelimitedLayout(
                    csv.delimiter().orElse(','),
                    Quoting.CSV,
                    csv.quote().orElse('"'),
                    false,
                    conversion.rows().ignoreHeader().orElse(0),
                    conversion.rows().ignoreBlankLines());
        }
        return new DelimitedLayout(
                ((CopyFormat.Delimited) format).delimiter().orElse('|'),
                conversion.text().removeQuotes() ? Quoting.REMOVED : Quoting.NONE,
                '"',
                conversion.text().escape(),
                conversion.rows().ignoreHeader().orElse(0),
                conversion.rows().ignoreBlankLines());
    }

    @Override
    public String format() {
        return "Text";
    }

    @Override
    public Counts load(OpenObject object, RecordErrors errors, BinaryRows rows, OutputStream engine)
            throws IOException {
        if (object.object().size() == 0) {
            return new Counts(0, 0);
        }
        try (InputStream content = compression.decompress(object.stream())) {
            DelimitedReader reader = new DelimitedReader(content, layout, MAX_RECORD_BYTES);
            boolean isCsv = layout.quoting() == Quoting.CSV;
            long count = new DelimitedLoad(reader, encoders, rules, isCsv, errors).run(rows, engine);
            return new Counts(count, reader.linesRead());
        }
    }
}
