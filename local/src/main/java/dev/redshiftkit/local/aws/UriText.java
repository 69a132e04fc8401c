package dev.redshiftkit.local.aws;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Percent encoding by the rules of Signature Version 4: everything but the unreserved characters of RFC 3986. */
public final class UriText {

    private static final String UNRESERVED_MARKS = "-._~";

    private UriText() {}

    /** Encodes a text, slashes included. */
    public static String encode(String text) {
        return encode(text, UNRESERVED_MARKS);
    }

    /** Encodes a text except for its slashes. */
    public static String encodePath(String path) {
        return encode(path, UNRESERVED_MARKS + "/");
    }

    private static String encode(String text, String keptMarks) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            if (isLetterOrDigit(character) || keptMarks.indexOf(character) >= 0) {
                encoded.append(character);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", (int) character));
            }
        }
        return encoded.toString();
    }

    private static boolean isLetterOrDigit(char character) {
        return ('a' <= character && character <= 'z')
                || ('A' <= character && character <= 'Z')
                || ('0' <= character && character <= '9');
    }

    /**
     * Decodes percent encoding. A plus sign stays one.
     *
     * @throws IllegalArgumentException if a percent sign is not followed by two hexadecimal digits, or the octets are
     *     not UTF-8
     */
    public static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets(text)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("percent-encoded octets are not UTF-8", e);
        }
    }

    private static byte[] octets(String text) {
        byte[] source = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream octets = new ByteArrayOutputStream(source.length);
        for (int i = 0; i < source.length; i++) {
            if (source[i] == '%') {
                octets.write(hexDigit(source, i + 1) << 4 | hexDigit(source, i + 2));
                i += 2;
            } else {
                octets.write(source[i]);
            }
        }
        return octets.toByteArray();
    }

    private static int hexDigit(byte[] source, int at) {
        int digit = at < source.length ? Character.digit(source[at], 16) : -1;
        if (digit < 0) {
            throw new IllegalArgumentException("a percent sign needs two hexadecimal digits after it");
        }
        return digit;
    }
}
