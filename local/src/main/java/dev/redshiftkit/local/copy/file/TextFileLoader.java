package dev.redshiftkit.local.copy.file;

import dev.redshiftkit.local.copy.record.FieldEncoder;
import dev.redshiftkit.local.copy.record.FieldRules;
import dev.redshiftkit.local.copy.record.RecordErrors;
import dev.redshiftkit.local.copy.record.RowStream;
import dev.redshiftkit.local.copy.source.SteadyObject;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.format.delimited.DelimitedLayout;
import dev.redshiftkit.local.format.delimited.DelimitedReader;
import dev.redshiftkit.local.format.delimited.Quoting;
import dev.redshiftkit.sql.command.FixedWidths;
import dev.redshiftkit.sql.copy.Copy;
import dev.redshiftkit.sql.copy.CopyFormat;
import dev.redshiftkit.sql.copy.DataConversion;
import java.io.IOException;

/** Loads delimited text, CSV and text with fields of fixed widths, in any encoding, compressed or not. */
final class TextFileLoader implements FileLoader {

    private final DelimitedLayout layout;
    private final TextContent content;
    private final FieldRules rules;
    private final FieldEncoder[] encoders;

    TextFileLoader(Copy copy, FieldRules rules, FieldEncoder[] encoders) {
        this.layout = layout(copy.format(), copy.options().conversion());
        this.content = TextContent.of(copy.options());
        this.rules = rules;
        this.encoders = encoders;
        requireAsManyFieldsAsColumns();
    }

    private void requireAsManyFieldsAsColumns() {
        int fields = layout.widths().size();
        if (layout.isFixedWidth() && fields != encoders.length) {
            throw SqlError.of(
                    SqlError.INTERNAL_ERROR,
                    "FIXEDWIDTH specification has %d fields, but %d columns are loaded"
                            .formatted(fields, encoders.length));
        }
    }

    private static DelimitedLayout layout(CopyFormat format, DataConversion conversion) {
        DelimitedLayout layout = fields(format);
        layout = conversion.text().removeQuotes() ? layout.withQuoting(Quoting.REMOVED) : layout;
        layout = conversion.text().escape() ? layout.withEscape() : layout;
        layout = conversion.rows().ignoreBlankLines() ? layout.withBlankLinesIgnored() : layout;
        return layout.withIgnoredLines(conversion.rows().ignoreHeader().orElse(0));
    }

    private static DelimitedLayout fields(CopyFormat format) {
        if (format instanceof CopyFormat.Csv csv) {
            return DelimitedLayout.csv(csv.delimiter().orElse(','))
                    .withQuote(csv.quote().orElse('"'));
        }
        return format instanceof CopyFormat.FixedWidth fixed
                ? DelimitedLayout.fixedWidth(fixed.widths().columns().stream()
                        .map(FixedWidths.Column::width)
                        .toList())
                : DelimitedLayout.text(
                        ((CopyFormat.Delimited) format).delimiter().orElse('|'));
    }

    @Override
    public String format() {
        return "Text";
    }

    @Override
    public Counts load(SteadyObject file, RecordErrors errors, RowStream rows) throws IOException {
        return content.read(file, errors, text -> {
            DelimitedReader reader = new DelimitedReader(text, layout, TextContent.MAX_RECORD_BYTES);
            new DelimitedLoad(reader, layout, encoders, rules, errors).run(rows);
            return new Counts(reader.linesRead(), reader.bytesRead());
        });
    }
}
