package dev.redshiftkit.pgwire.codec;

import dev.redshiftkit.pgwire.message.Bytes;
import dev.redshiftkit.pgwire.message.Format;
import dev.redshiftkit.pgwire.message.Values;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes fields one after the other into an array that grows. */
final class BodyWriter {

    private static final int INITIAL_CAPACITY = 8 * 1024;

    /** A larger array is given back on clear: one huge message must not cost memory for ever. */
    private static final int RETAINED_CAPACITY = 1024 * 1024;

    private final int limit;
    private byte[] array = new byte[INITIAL_CAPACITY];
    private int length;

    /** Takes {@code limit} bytes at most. */
    BodyWriter(int limit) {
        this.limit = limit;
    }

    int length() {
        return length;
    }

    int capacity() {
        return array.length;
    }

    ByteBuffer contents() {
        return ByteBuffer.wrap(array, 0, length).slice().asReadOnlyBuffer();
    }

    void clear() {
        length = 0;
        if (array.length > RETAINED_CAPACITY) {
            array = new byte[INITIAL_CAPACITY];
        }
    }

    /** Forgets what was written from {@code mark} on. */
    void rewind(int mark) {
        length = mark;
    }

    void int8(int value) {
        reserve(Byte.BYTES);
        array[length++] = (byte) value;
    }

    void int16(int value) {
        reserve(Short.BYTES);
        BigEndian.putInt16(array, length, value);
        length += Short.BYTES;
    }

    void int32(int value) {
        reserve(Integer.BYTES);
        BigEndian.putInt32(array, length, value);
        length += Integer.BYTES;
    }

    void int32At(int index, int value) {
        BigEndian.putInt32(array, index, value);
    }

    /** Writes UTF-8 and a NUL. */
    void string(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        reserve(encoded.length);
        System.arraycopy(encoded, 0, array, length, encoded.length);
        length += encoded.length;
        int8(0);
    }

    void strings(List<String> strings) {
        strings.forEach(this::string);
    }

    void bytes(Bytes bytes) {
        reserve(bytes.length());
        bytes.copyTo(array, length);
        length += bytes.length();
    }

    void bytes(ByteBuffer source) {
        int count = source.remaining();
        reserve(count);
        source.get(array, length, count);
        length += count;
    }

    /** Writes an int32 length and the bytes. */
    void sized(Bytes bytes) {
        int32(bytes.length());
        bytes(bytes);
    }

    /** As {@link #sized}, with -1 for null. */
    void nullable(@Nullable Bytes bytes) {
        if (bytes == null) {
            int32(-1);
        } else {
            sized(bytes);
        }
    }

    void values(Values values) {
        int16(values.size());
        for (int index = 0; index < values.size(); index++) {
            nullable(values.get(index).orElse(null));
        }
    }

    void formats(List<Format> formats) {
        int16(formats.size());
        formats.forEach(format -> int16(format.code()));
    }

    void int32s(List<Integer> numbers) {
        int16(numbers.size());
        numbers.forEach(this::int32);
    }

    private void reserve(int bytes) {
        if (bytes > limit - length) {
            throw new IllegalStateException("send buffer holds " + length + " bytes of at most " + limit
                    + " and cannot take " + bytes + " more");
        }
        if (bytes > array.length - length) {
            array = Arrays.copyOf(array, BufferSizes.grown(array.length, length + bytes));
        }
    }
}
