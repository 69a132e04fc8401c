package dev.redshiftkit.cli.infer;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Records of delimited text: a line each, without quotation marks. */
public final class DelimitedRecords implements RecordSource {

    private final BufferedReader reader;
    private final Pattern delimiter;

    /** Takes over the reader. */
    public DelimitedRecords(BufferedReader reader, char delimiter) {
        this.reader = reader;
        this.delimiter = Pattern.compile(Pattern.quote(String.valueOf(delimiter)));
    }

    @Override
    public Optional<List<String>> next() throws IOException {
        String line = reader.readLine();
        return line == null ? Optional.empty() : Optional.of(List.of(delimiter.split(line, -1)));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
