package dev.redshiftkit.pgwire.codec;

import dev.redshiftkit.pgwire.message.Bytes;
import dev.redshiftkit.pgwire.message.Format;
import dev.redshiftkit.pgwire.message.Values;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one message's body, and knows the message's name for the case that they are not as they must be. */
final class BodyReader {

    private final String message;
    private final Bytes body;
    private final ByteBuffer buffer;

    BodyReader(String message, Bytes body) {
        this.message = message;
        this.body = body;
        this.buffer = body.asByteBuffer();
    }

    int uint8(String field) {
        require(Byte.BYTES, field);
        return buffer.get() & 0xff;
    }

    int int16(String field) {
        require(Short.BYTES, field);
        return buffer.getShort();
    }

    int uint16(String field) {
        return int16(field) & 0xffff;
    }

    int int32(String field) {
        require(Integer.BYTES, field);
        return buffer.getInt();
    }

    /** Reads a string of UTF-8 up to its NUL. */
    String string(String field) {
        int start = buffer.position();
        boolean ascii = true;
        while (buffer.hasRemaining()) {
            byte next = buffer.get();
            if (next == 0) {
                return decode(body.slice(start, buffer.position() - 1 - start), ascii, field);
            }
            ascii &= next > 0;
        }
        throw ProtocolException.violation(
                message + " has no NUL at the end of its " + field + " within " + body.length() + " bytes");
    }

    /** Reads strings up to an empty one. */
    List<String> strings(String field) {
        List<String> strings = new ArrayList<>();
        for (String next = string(field); !next.isEmpty(); next = string(field)) {
            strings.add(next);
        }
        return strings;
    }

    /** Reads all bytes that are left. */
    Bytes rest() {
        return bytes(buffer.remaining(), "rest");
    }

    Bytes bytes(int length, String field) {
        if (length < 0) {
            throw ProtocolException.violation(
                    message + " must have a " + field + " of 0 or more bytes, but the length is " + length);
        }
        require(length, field);
        Bytes bytes = body.slice(buffer.position(), length);
        buffer.position(buffer.position() + length);
        return bytes;
    }

    /** Reads an int32 length and as many bytes. */
    Bytes sized(String field) {
        return bytes(int32(field), field);
    }

    /** Reads an int32 length, of which -1 means null, and as many bytes. */
    @Nullable
    Bytes nullable(String field) {
        int length = int32(field);
        return length == -1 ? null : bytes(length, field);
    }

    /** Reads a list with an int16 count in front, of elements that take {@code size} bytes or more each. */
    <T> List<T> counted(int size, String field, Supplier<T> element) {
        return list(uint16(field), size, field, element);
    }

    /** As {@link #counted}, for values that may be null. */
    Values values(String field) {
        int count = requireElements(uint16(field), Integer.BYTES, field);
        Values.Builder values = Values.builder(count);
        for (int index = 0; index < count; index++) {
            values.add(nullable(field));
        }
        return values.build();
    }

    <T> List<T> list(int count, int size, String field, Supplier<T> element) {
        List<T> elements = new ArrayList<>(requireElements(count, size, field));
        for (int index = 0; index < count; index++) {
            elements.add(element.get());
        }
        return elements;
    }

    List<Format> formats(String field) {
        return counted(Short.BYTES, field, () -> format(int16(field), field));
    }

    Format format(int code, String field) {
        return switch (code) {
            case 0 -> Format.TEXT;
            case 1 -> Format.BINARY;
            default -> throw invalid(field, "0 or 1", Integer.toString(code));
        };
    }

    ProtocolException invalid(String field, String allowed, String given) {
        return ProtocolException.violation(
                message + " must have a " + field + " that is " + allowed + ", but it is " + given);
    }

    void finish() {
        if (buffer.hasRemaining()) {
            throw ProtocolException.violation(message + " must end after its last field, but has " + buffer.remaining()
                    + " bytes more within " + body.length() + " bytes");
        }
    }

    /** Says no before a list of the claimed size is allocated. */
    private int requireElements(int count, int size, String field) {
        if (count < 0 || buffer.remaining() / size < count) {
            throw ProtocolException.violation(message + " must have as many " + field + "s as it says, but says "
                    + count + " and has " + buffer.remaining() + " bytes left");
        }
        return count;
    }

    private void require(int bytes, String field) {
        if (buffer.remaining() < bytes) {
            throw ProtocolException.violation(message + " is cut short: " + field + " takes " + bytes + " bytes, but "
                    + buffer.remaining() + " are left of " + body.length());
        }
    }

    private String decode(Bytes text, boolean ascii, String field) {
        if (ascii) {
            return text.text();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(text.asByteBuffer())
                    .toString();
        } catch (CharacterCodingException e) {
            throw ProtocolException.malformedText(message + " must have a " + field + " in UTF-8, but it is not");
        }
    }
}
