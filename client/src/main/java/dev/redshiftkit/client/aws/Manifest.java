package dev.redshiftkit.client.aws;

import java.util.List;
import java.util.stream.Collectors;

/** The list of files that COPY ... MANIFEST reads (Redshift guide, "Using a manifest to specify data files"). */
final class Manifest {

    private Manifest() {}

    /** Every file is mandatory, so one that vanished fails the load; the length is what columnar formats need. */
    static String of(List<StagedFile> files) {
        return files.stream()
                .map(Manifest::entry)
                .collect(Collectors.joining(",\n  ", "{\"entries\": [\n  ", "\n]}\n"));
    }

    private static String entry(StagedFile file) {
        return "{\"url\": " + quote(file.location().render()) + ", \"mandatory\": true, \"meta\": {\"content_length\": "
                + file.bytes() + "}}";
    }

    private static String quote(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                json.append('\\');
            }
            json.append((char) character);
        });
        return json.append('"').toString();
    }
}
