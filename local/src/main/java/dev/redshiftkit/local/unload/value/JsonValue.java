package dev.redshiftkit.local.unload.value;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.redshiftkit.local.format.binary.BinaryRow;
import dev.redshiftkit.local.format.binary.ColumnType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How values of one type are written in JSON: numbers and SUPER as they are, booleans as {@code t} and {@code f}, the rest as text. */
public interface JsonValue {

    /** Writes the value of a field, which is not NULL. */
    void write(BinaryRow row, int field, JsonGenerator json) throws IOException;

    /** Returns the form of a type; for one thread at a time. */
    static JsonValue of(ColumnType type) {
        TextBuffer text = new TextBuffer();
        ValueText value = ValueText.of(type);
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT -> (row, field, json) -> json.writeNumber(row.integerValue(field));
            case DECIMAL, REAL, DOUBLE -> (row, field, json) -> number(text(row, field, value, text), json);
            case SUPER -> (row, field, json) -> json.writeRawValue(text(row, field, value, text));
            default -> (row, field, json) -> json.writeString(text(row, field, value, text));
        };
    }

    private static String text(BinaryRow row, int field, ValueText value, TextBuffer text) {
        text.clear();
        value.append(row, field, text);
        return new String(text.bytes(), 0, text.length(), StandardCharsets.UTF_8);
    }

    /** JSON has no word for what is no number. */
    private static void number(String text, JsonGenerator json) throws IOException {
        if (Character.isLetter(text.charAt(text.length() - 1))) {
            json.writeString(text);
        } else {
            json.writeNumber(text);
        }
    }
}
