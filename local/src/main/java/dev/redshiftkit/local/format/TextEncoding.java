package dev.redshiftkit.local.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/**
 * How the characters of a text file are encoded (Redshift guide, ENCODING). What a file cannot mean in its encoding comes out
 * as bytes that are no UTF-8, for whoever reads fields to find.
 */
public enum TextEncoding {
    UTF8 {
        @Override
        InputStream decoded(Start start) throws EncodingException {
            if (start.has(LITTLE_ENDIAN_MARK) || start.has(BIG_ENDIAN_MARK)) {
                throw new EncodingException(this);
            }
            return start.rest(start.has(UTF8_MARK) ? UTF8_MARK.length : 0);
        }
    },
    /** Of the byte order that the mark at the start of a file tells. */
    UTF16 {
        @Override
        InputStream decoded(Start start) throws EncodingException {
            if (start.has(LITTLE_ENDIAN_MARK)) {
                return UTF16LE.decoded(start);
            }
            if (start.has(BIG_ENDIAN_MARK)) {
                return UTF16BE.decoded(start);
            }
            throw new EncodingException(this);
        }
    },
    UTF16LE {
        @Override
        InputStream decoded(Start start) throws EncodingException {
            return utf16(start, LITTLE_ENDIAN_MARK, BIG_ENDIAN_MARK, 1);
        }
    },
    UTF16BE {
        @Override
        InputStream decoded(Start start) throws EncodingException {
            return utf16(start, BIG_ENDIAN_MARK, LITTLE_ENDIAN_MARK, 0);
        }
    },
    ISO88591 {
        @Override
        InputStream decoded(Start start) {
            return new Latin1Input(start.rest(0));
        }
    };

    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] LITTLE_ENDIAN_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] BIG_ENDIAN_MARK = {(byte) 0xFE, (byte) 0xFF};

    /**
     * Returns the text in UTF-8, without a byte order mark. Closing it closes the given stream.
     *
     * @throws EncodingException if the file begins with the mark of another encoding, or must have one and has not
     */
    public InputStream decode(InputStream encoded) throws IOException {
        return decoded(new Start(encoded.readNBytes(UTF8_MARK.length), encoded));
    }

    abstract InputStream decoded(Start start) throws EncodingException;

    /** @param highByte which byte of two is the upper one */
    InputStream utf16(Start start, byte[] mark, byte[] wrongMark, int highByte) throws EncodingException {
        // Both marks are valid text the other way round, but nobody means U+FFFE.
        if (start.has(wrongMark)) {
            throw new EncodingException(this);
        }
        return new Utf16Input(start.rest(start.has(mark) ? mark.length : 0), highByte);
    }

    /** The first bytes of a file, and what comes behind them. */
    static final class Start {

        private final byte[] bytes;
        private final InputStream behind;

        Start(byte[] bytes, InputStream behind) {
            this.bytes = bytes;
            this.behind = behind;
        }

        boolean has(byte[] mark) {
            return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
        }

        InputStream rest(int skipped) {
            return skipped == bytes.length
                    ? behind
                    : new SequenceInputStream(new ByteArrayInputStream(bytes, skipped, bytes.length - skipped), behind);
        }
    }
}
