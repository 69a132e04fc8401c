package dev.redshiftkit.local.copy.value;

import dev.redshiftkit.local.format.binary.BinaryRows;

/** CHAR: single-byte characters only. The engine pads with blanks. */
final class CharParser implements ValueParser {

    private static final int SHOWN_BYTES = 4;

    private final int maxBytes;
    private final TextOptions options;

    CharParser(int maxBytes, TextOptions options) {
        this.maxBytes = maxBytes;
        this.options = options;
    }

    @Override
    public void parse(byte[] source, int from, int to, BinaryRows rows) throws BadValueException {
        int foreign = Utf8.skipAscii(source, from, to);
        if (foreign < to) {
            throw multibyte(source, from, foreign, to);
        }
        if (to - from <= maxBytes) {
            rows.writeBytes(source, from, to);
        } else if (options.truncates()) {
            rows.writeBytes(source, from, from + maxBytes);
        } else {
            throw VarcharParser.tooLong(maxBytes);
        }
    }

    private static BadValueException multibyte(byte[] source, int from, int at, int to) {
        StringBuilder bytes = new StringBuilder();
        for (int i = at; i < Math.min(to, at + SHOWN_BYTES); i++) {
            bytes.append(" %02x".formatted(source[i] & 0xff));
        }
        return new BadValueException(
                LoadErrorCode.INVALID_CHAR,
                "Multibyte character not supported for CHAR (Hint: try using VARCHAR). Invalid char:" + bytes,
                at - from);
    }
}
