package dev.redshiftkit.local.format.avro;

import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;

/** Reading values whatever they are for. No length that a file gives is believed beyond what a row may have. */
final class AvroValues {

    /** Longest row (Redshift guide, COPY). */
    private static final int MAX_BYTES = 4 << 20;

    /** Deepest SUPER (Redshift guide, SUPER limitations). */
    private static final int MAX_DEPTH = 1000;

    private AvroValues() {}

    /** Returns the branch of a union that the next value is of. */
    static Schema branch(Schema union, Decoder source) throws IOException {
        int index = source.readIndex();
        if (index < 0 || union.getTypes().size() <= index) {
            throw new AvroFormatException("Avro data block is damaged");
        }
        return union.getTypes().get(index);
    }

    /** Reads a string or bytes, which look the same. */
    static byte[] bytes(Decoder source) throws IOException {
        return fixed(length(source), source);
    }

    static byte[] fixed(int length, Decoder source) throws IOException {
        if (length > MAX_BYTES) {
            throw new AvroFormatException("a value exceeds the maximum row size of 4 MB");
        }
        byte[] bytes = new byte[length];
        source.readFixed(bytes, 0, length);
        return bytes;
    }

    private static int length(Decoder source) throws IOException {
        long length = source.readLong();
        if (length < 0 || MAX_BYTES < length) {
            throw new AvroFormatException("a value exceeds the maximum row size of 4 MB");
        }
        return (int) length;
    }

    static void skip(Schema type, Decoder source, int depth) throws IOException {
        requireDepth(depth);
        switch (type.getType()) {
            case NULL -> source.readNull();
            case BOOLEAN -> source.readBoolean();
            case INT, LONG -> source.readLong();
            case FLOAT -> source.readFloat();
            case DOUBLE -> source.readDouble();
            case STRING, BYTES -> source.skipFixed(length(source));
            case FIXED -> source.skipFixed(type.getFixedSize());
            case ENUM -> source.readEnum();
            case UNION -> skip(branch(type, source), source, depth + 1);
            case RECORD -> {
                for (Schema.Field field : type.getFields()) {
                    skip(field.schema(), source, depth + 1);
                }
            }
            case ARRAY -> {
                for (long left = source.readArrayStart(); left > 0; left = source.arrayNext()) {
                    skipAll(left, false, type.getElementType(), source, depth + 1);
                }
            }
            case MAP -> {
                for (long left = source.readMapStart(); left > 0; left = source.mapNext()) {
                    skipAll(left, true, type.getValueType(), source, depth + 1);
                }
            }
        }
    }

    private static void skipAll(long count, boolean hasKeys, Schema type, Decoder source, int depth)
            throws IOException {
        for (long left = count; left > 0; left--) {
            if (hasKeys) {
                source.skipFixed(length(source));
            }
            skip(type, source, depth);
        }
    }

    /** A type that holds itself says nothing of how deep its values are. */
    static void requireDepth(int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new AvroFormatException("a record is nested too deeply");
        }
    }
}
