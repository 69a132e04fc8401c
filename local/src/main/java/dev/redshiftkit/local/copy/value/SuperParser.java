package dev.redshiftkit.local.copy.value;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.redshiftkit.local.format.binary.BinaryRows;
import java.io.IOException;

/** SUPER: one JSON value. */
final class SuperParser implements ValueParser {

    private static final JsonFactory JSON = new JsonFactory();

    private final boolean versioned;

    /** @param versioned whether the engine wants a version byte before the text */
    SuperParser(boolean versioned) {
        this.versioned = versioned;
    }

    @Override
    public void parse(byte[] source, int from, int to, BinaryRows rows) throws BadValueException {
        Utf8Fault fault = Utf8.findFault(source, from, to);
        if (fault != null) {
            throw fault.exception(source, from);
        }
        requireOneValue(source, from, to);
        byte[] compact = JsonBlanks.removed(source, from, to);
        if (versioned) {
            rows.writeVersionedBytes(compact, 0, compact.length);
        } else {
            rows.writeBytes(compact, 0, compact.length);
        }
    }

    private static void requireOneValue(byte[] source, int from, int to) throws BadValueException {
        try (JsonParser json = JSON.createParser(source, from, to - from)) {
            JsonToken first = json.nextToken();
            json.skipChildren();
            if (first == null || json.nextToken() != null) {
                throw malformed();
            }
        } catch (IOException e) {
            throw malformed();
        }
    }

    private static BadValueException malformed() {
        return new BadValueException(LoadErrorCode.INVALID_JSON, "Invalid value for SUPER: not well-formed JSON");
    }
}
