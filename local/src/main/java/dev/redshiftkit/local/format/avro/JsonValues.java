package dev.redshiftkit.local.format.avro;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.redshiftkit.local.format.json.Form;
import dev.redshiftkit.local.format.json.JsonText;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;

/** Writes values of any type as JSON. */
final class JsonValues {

    /** Longest JSON of one value (Redshift guide, COPY: a row). */
    private static final int MAX_BYTES = 4 << 20;

    private final JsonText json;
    private final boolean isPlain;
    private final ScalarText scalars = new ScalarText();

    /** @param isPlain whether floating point numbers are written as people do, and not as SUPER keeps them */
    JsonValues(JsonText json, boolean isPlain) {
        this.json = json;
        this.isPlain = isPlain;
    }

    void write(Schema type, Decoder source, int depth) throws IOException {
        AvroValues.requireDepth(depth);
        if (json.size() > MAX_BYTES) {
            throw new AvroFormatException("a record exceeds the maximum row size of 4 MB");
        }
        switch (type.getType()) {
            case NULL -> json.nullValue();
            case UNION -> write(AvroValues.branch(type, source), source, depth + 1);
            case RECORD -> {
                json.beginObject();
                for (Schema.Field field : type.getFields()) {
                    json.name(field.name());
                    write(field.schema(), source, depth + 1);
                }
                json.endObject();
            }
            case ARRAY -> {
                json.beginArray();
                for (long left = source.readArrayStart(); left > 0; left = source.arrayNext()) {
                    for (long i = 0; i < left; i++) {
                        write(type.getElementType(), source, depth + 1);
                    }
                }
                json.endArray();
            }
            case MAP -> {
                json.beginObject();
                for (long left = source.readMapStart(); left > 0; left = source.mapNext()) {
                    for (long i = 0; i < left; i++) {
                        json.name(new String(AvroValues.bytes(source), UTF_8));
                        write(type.getValueType(), source, depth + 1);
                    }
                }
                json.endObject();
            }
            default -> scalar(type, source);
        }
    }

    private boolean isFinite() {
        byte[] text = scalars.in(Form.TEXT);
        return Character.isDigit(text[text.length - 1]);
    }

    private void scalar(Schema type, Decoder source) throws IOException {
        scalars.read(type, source);
        boolean isFloat = type.getType() == Schema.Type.DOUBLE || type.getType() == Schema.Type.FLOAT;
        byte[] text = isPlain && isFloat && isFinite() ? scalars.in(Form.TEXT) : scalars.in(Form.JSON);
        json.raw(text, 0, text.length);
    }
}
