package dev.redshiftkit.local.copy.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redshiftkit.sql.s3.S3Uri;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The list of objects that {@code MANIFEST} names (Redshift guide, "Using a manifest to specify data files"). */
record Manifest(List<Entry> entries) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One object.
     *
     * @param mandatory whether the load fails without it
     * @param contentLength its size in bytes, which columnar formats need
     */
    record Entry(S3Uri url, boolean mandatory, OptionalLong contentLength) {}

    /** @throws IllegalArgumentException saying what is wrong with the text */
    static Manifest parse(byte[] text) throws IOException {
        JsonNode entries = root(text).path("entries");
        if (!entries.isArray()) {
            throw new IllegalArgumentException("manifest must be a JSON object with an array called entries");
        }
        List<Entry> parsed = new ArrayList<>();
        for (JsonNode entry : entries) {
            parsed.add(entry(entry));
        }
        return new Manifest(List.copyOf(parsed));
    }

    private static JsonNode root(byte[] text) throws IOException {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("manifest is not well-formed JSON", e);
        }
    }

    private static Entry entry(JsonNode entry) {
        JsonNode length = entry.path("meta").path("content_length");
        JsonNode url = entry.path("url");
        if (!url.isTextual()) {
            throw new IllegalArgumentException("manifest entry must have a url that is a text");
        }
        return new Entry(
                S3Uri.parse(url.textValue()),
                entry.path("mandatory").asBoolean(false),
                length.canConvertToLong() ? OptionalLong.of(length.longValue()) : OptionalLong.empty());
    }
}
