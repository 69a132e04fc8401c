package dev.redshiftkit.local.format.avro;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.redshiftkit.local.format.json.Form;
import dev.redshiftkit.local.format.json.JsonText;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;

/** One scalar value, and its text in whichever form is asked for. */
final class ScalarText {

    private byte[] text = {};
    private byte[] timeText = {};
    private byte[] rawBytes = {};
    private JsonText json = new JsonText();

    /** Reads the next value, which is of a scalar type other than null. */
    void read(Schema type, Decoder source) throws IOException {
        json.clear();
        switch (type.getType()) {
            case BOOLEAN -> {
                boolean value = source.readBoolean();
                set(Boolean.toString(value));
                json.bool(value);
            }
            case INT, LONG -> number(type, source.readLong());
            case FLOAT -> {
                float value = source.readFloat();
                set(Float.toString(value));
                json.number(value);
            }
            case DOUBLE -> {
                double value = source.readDouble();
                set(Double.toString(value));
                json.number(value);
            }
            case ENUM -> string(AvroTypes.symbol(type, source.readEnum()).getBytes(UTF_8));
            case STRING -> string(AvroValues.bytes(source));
            case BYTES -> bytes(type, AvroValues.bytes(source));
            case FIXED -> bytes(type, AvroValues.fixed(type.getFixedSize(), source));
            default -> throw new IllegalArgumentException("not a scalar type: " + type.getType());
        }
    }

    private void number(Schema type, long value) {
        set(Long.toString(value));
        timeText = AvroTypes.timeText(type, value)
                .map(time -> time.getBytes(UTF_8))
                .orElse(text);
        if (timeText == text) {
            json.number(value);
        } else {
            json.string(timeText, 0, timeText.length);
        }
    }

    private void string(byte[] value) {
        set(value);
        json.string(value, 0, value.length);
    }

    private void bytes(Schema type, byte[] value) {
        var decimal = AvroTypes.decimal(type, value);
        if (decimal.isPresent()) {
            set(decimal.get().toPlainString());
            json.number(decimal.get());
        } else {
            // In JSON bytes are the characters of their numbers (Avro specification, "JSON Encoding").
            string(new String(value, ISO_8859_1).getBytes(UTF_8));
            rawBytes = HexFormat.of().formatHex(value).getBytes(UTF_8);
        }
    }

    private void set(String ascii) {
        set(ascii.getBytes(UTF_8));
    }

    private void set(byte[] value) {
        text = value;
        timeText = value;
        rawBytes = value;
    }

    byte[] in(Form form) {
        return switch (form) {
            case TEXT -> text;
            case TIME -> timeText;
            case HEXADECIMAL -> rawBytes;
            case JSON -> Arrays.copyOf(json.bytes(), json.size());
        };
    }
}
