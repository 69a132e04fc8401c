package dev.redshiftkit.local.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes of any JSON the one way in which SUPER writes it. */
public final class SuperText {

    /** Longest string that COPY takes into a SUPER (Redshift guide, SUPER limitations). */
    private static final int MAX_STRING_BYTES = 65_535;

    private static final StreamReadConstraints ANY_LENGTH = StreamReadConstraints.builder()
            .maxStringLength(Integer.MAX_VALUE)
            .maxNameLength(Integer.MAX_VALUE)
            .build();
    private static final JsonFactory STRICT = JsonFactory.builder()
            .streamReadConstraints(ANY_LENGTH)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JsonFactory LENIENT =
            JsonFactory.builder().streamReadConstraints(ANY_LENGTH).build();

    private SuperText() {}

    /**
     * Returns the text that is kept for the one JSON value in {@code source[from, to)}, which is UTF-8.
     *
     * @throws MalformedDocumentException if it is not exactly one value, or has a string that is too long
     */
    public static byte[] of(byte[] source, int from, int to) throws MalformedDocumentException {
        try {
            return isPlain(source, from, to) ? JsonBlanks.removed(source, from, to) : rewritten(source, from, to);
        } catch (JsonProcessingException e) {
            throw new MalformedDocumentException(
                    "not well-formed JSON",
                    e.getLocation() == null
                            ? 0
                            : (int) Math.max(0, e.getLocation().getByteOffset()));
        } catch (IOException e) {
            throw new MalformedDocumentException("not well-formed JSON", 0);
        }
    }

    /** Whether nothing but blanks must change: no duplicate names, no numbers with exponents, no needless escapes. */
    private static boolean isPlain(byte[] source, int from, int to) throws IOException, MalformedDocumentException {
        boolean plain = !hasEscapedCharacter(source, from, to);
        try (JsonParser json = STRICT.createParser(source, from, to - from)) {
            requireOneValue(json.nextToken() != null);
            int depth = 0;
            do {
                JsonToken token = json.currentToken();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                requireShort(json, token);
                plain &= token != JsonToken.VALUE_NUMBER_FLOAT || !hasExponent(json.getText());
            } while (json.nextToken() != null && depth > 0);
            requireOneValue(json.currentToken() == null);
            return plain;
        } catch (JsonProcessingException e) {
            if (String.valueOf(e.getOriginalMessage()).startsWith("Duplicate")) {
                return false;
            }
            throw e;
        }
    }

    private static void requireOneValue(boolean holds) throws MalformedDocumentException {
        if (!holds) {
            throw new MalformedDocumentException("not well-formed JSON", 0);
        }
    }

    private static void requireShort(JsonParser json, JsonToken token) throws IOException, MalformedDocumentException {
        if (token == JsonToken.VALUE_STRING && json.getTextLength() > MAX_STRING_BYTES / 3) {
            requireShort(json.getText());
        }
    }

    private static void requireShort(String text) throws MalformedDocumentException {
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_STRING_BYTES) {
            throw new MalformedDocumentException("a string has more than " + MAX_STRING_BYTES + " bytes", 0);
        }
    }

    private static boolean hasEscapedCharacter(byte[] source, int from, int to) {
        for (int at = from; at + 1 < to; at++) {
            if (source[at] == '\\') {
                at++;
                if (source[at] == 'u' || source[at] == '/') {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasExponent(String number) {
        return number.indexOf('e') >= 0 || number.indexOf('E') >= 0;
    }

    private static byte[] rewritten(byte[] source, int from, int to) throws IOException, MalformedDocumentException {
        JsonText text = new JsonText();
        try (JsonParser json = LENIENT.createParser(source, from, to - from)) {
            json.nextToken();
            rewrite(json, text);
        }
        return Arrays.copyOf(text.bytes(), text.size());
    }

    private static void rewrite(JsonParser json, JsonText text) throws IOException, MalformedDocumentException {
        switch (json.currentToken()) {
            case START_OBJECT -> rewriteObject(json, text);
            case START_ARRAY -> {
                text.beginArray();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    rewrite(json, text);
                }
                text.endArray();
            }
            case VALUE_STRING -> {
                requireShort(json.getText());
                text.string(json.getText());
            }
            default -> scalar(json, text);
        }
    }

    /** Of members with one name the last counts. */
    private static void rewriteObject(JsonParser json, JsonText text) throws IOException, MalformedDocumentException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            JsonText value = new JsonText();
            rewrite(json, value);
            members.remove(name);
            members.put(name, Arrays.copyOf(value.bytes(), value.size()));
        }
        text.beginObject();
        members.forEach((name, value) -> {
            text.name(name);
            text.raw(value, 0, value.length);
        });
        text.endObject();
    }

    private static void scalar(JsonParser json, JsonText text) throws IOException {
        String written = json.getText();
        if (json.currentToken() == JsonToken.VALUE_NUMBER_FLOAT && hasExponent(written)) {
            text.number(Double.parseDouble(written));
        } else {
            byte[] ascii = written.getBytes(StandardCharsets.UTF_8);
            text.raw(ascii, 0, ascii.length);
        }
    }
}
