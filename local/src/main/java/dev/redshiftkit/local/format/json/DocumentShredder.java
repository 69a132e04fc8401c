package dev.redshiftkit.local.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Takes from documents what paths lead to, as text. A string comes without quotes and escapes, an object or array as it is
 * written but for its line breaks. Targets that keep JSON get every value as it is written. One thread at a time.
 */
public final class DocumentShredder {

    /** Documents are cut to size before they come here. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final PathTree paths;
    private final Form[] forms;
    private final Shreds shreds;

    /** @param forms for each target what it wants */
    public DocumentShredder(PathTree paths, Form[] forms) {
        this(paths, forms, new Shreds(forms.length));
    }

    /** @param shreds where what is found goes */
    public DocumentShredder(PathTree paths, Form[] forms, Shreds shreds) {
        this.paths = paths;
        this.forms = forms.clone();
        this.shreds = shreds;
    }

    /**
     * Reads the document in {@code bytes[from, to)}. What this returns is valid until the next call.
     *
     * @throws MalformedDocumentException if it is no JSON, or not of the shape that the paths ask for
     */
    public Shreds shred(byte[] bytes, int from, int to) throws MalformedDocumentException {
        shreds.clear();
        add(bytes, from, to);
        return shreds;
    }

    /** As {@link #shred}, but leaves alone what no path leads to. */
    public void add(byte[] bytes, int from, int to) throws MalformedDocumentException {
        try {
            add(new ByteText(bytes, from, to));
        } catch (MalformedDocumentException e) {
            if (isUtf8(bytes, from, to)) {
                throw e;
            }
            add(new CharacterText(LenientText.decode(bytes, from, to)));
        }
    }

    private static boolean isUtf8(byte[] bytes, int from, int to) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private void add(DocumentText text) throws MalformedDocumentException {
        try (JsonParser json = text.parser()) {
            json.nextToken();
            value(json, paths, text);
        } catch (JsonProcessingException e) {
            JsonLocation where = e.getLocation();
            throw new MalformedDocumentException(
                    "Invalid JSON: " + e.getOriginalMessage(), where == null ? 0 : text.offset(where));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void value(JsonParser json, PathTree node, DocumentText text)
            throws IOException, MalformedDocumentException {
        int start = text.offset(json.currentTokenLocation());
        JsonToken first = json.currentToken();
        switch (first) {
            case START_OBJECT -> members(json, node, text, start);
            case START_ARRAY -> elements(json, node, text, start);
            default -> requireNoSteps(node, first == JsonToken.VALUE_NULL, start);
        }
        for (int target : node.targets()) {
            capture(json, first, target, text, start);
        }
    }

    private void members(JsonParser json, PathTree node, DocumentText text, int start)
            throws IOException, MalformedDocumentException {
        if (node.wantsElements()) {
            throw MalformedDocumentException.noElement(start);
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            PathTree member = node.member(json.currentName());
            json.nextToken();
            valueOrSkip(json, member, text);
        }
    }

    private void elements(JsonParser json, PathTree node, DocumentText text, int start)
            throws IOException, MalformedDocumentException {
        if (node.wantsMembers()) {
            throw MalformedDocumentException.noObject(start);
        }
        int length = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            valueOrSkip(json, node.element(length++), text);
        }
        if (node.wantsMoreThan(length)) {
            throw MalformedDocumentException.noElement(start);
        }
    }

    private void valueOrSkip(JsonParser json, @Nullable PathTree node, DocumentText text)
            throws IOException, MalformedDocumentException {
        if (node == null) {
            json.skipChildren();
        } else {
            value(json, node, text);
        }
    }

    /** Where a path goes on there must be something to go into; behind {@code null} there are no members. */
    private static void requireNoSteps(PathTree node, boolean isNull, int start) throws MalformedDocumentException {
        if (node.wantsElements()) {
            throw MalformedDocumentException.noElement(start);
        }
        if (node.wantsMembers() && !isNull) {
            throw MalformedDocumentException.noObject(start);
        }
    }

    private void capture(JsonParser json, JsonToken first, int target, DocumentText text, int start)
            throws IOException {
        if (first == JsonToken.VALUE_NULL) {
            shreds.setMissing(target);
        } else if (forms[target] == Form.JSON) {
            json.finishToken();
            text.copy(start, text.offset(json.currentLocation()), target, shreds);
        } else if (first.isScalarValue()) {
            shreds.set(target, json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
        } else {
            text.copyWithoutLineBreaks(start, text.offset(json.currentLocation()), target, shreds);
        }
    }

    /** The text of one document, by whichever unit it is parsed. */
    private interface DocumentText {

        JsonParser parser() throws IOException;

        int offset(JsonLocation location);

        void copy(int from, int to, int target, Shreds shreds);

        void copyWithoutLineBreaks(int from, int to, int target, Shreds shreds);
    }

    private static final class ByteText implements DocumentText {

        private final byte[] bytes;
        private final int from;
        private final int to;

        ByteText(byte[] bytes, int from, int to) {
            this.bytes = bytes;
            this.from = from;
            this.to = to;
        }

        @Override
        public JsonParser parser() throws IOException {
            return JSON.createParser(bytes, from, to - from);
        }

        @Override
        public int offset(JsonLocation location) {
            return (int) location.getByteOffset();
        }

        @Override
        public void copy(int start, int end, int target, Shreds shreds) {
            shreds.set(target, bytes, from + start, from + end);
        }

        @Override
        public void copyWithoutLineBreaks(int start, int end, int target, Shreds shreds) {
            byte[] text = JsonBlanks.withoutLineBreaks(bytes, from + start, from + end);
            shreds.set(target, text, 0, text.length);
        }
    }

    private static final class CharacterText implements DocumentText {

        private final char[] characters;

        CharacterText(char[] characters) {
            this.characters = characters;
        }

        @Override
        public JsonParser parser() throws IOException {
            return JSON.createParser(characters);
        }

        @Override
        public int offset(JsonLocation location) {
            return (int) location.getCharOffset();
        }

        @Override
        public void copy(int start, int end, int target, Shreds shreds) {
            shreds.set(target, characters, start, end - start);
        }

        @Override
        public void copyWithoutLineBreaks(int start, int end, int target, Shreds shreds) {
            byte[] bytes = new byte[3 * (end - start)];
            int size = LenientText.encode(characters, start, end, bytes, 0);
            byte[] text = JsonBlanks.withoutLineBreaks(bytes, 0, size);
            shreds.set(target, text, 0, text.length);
        }
    }
}
