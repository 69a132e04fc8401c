package dev.redshiftkit.local.copy.value;

/**
 * A sequence of bytes that is no UTF-8 character, with the number Redshift gives to the reason (Redshift guide, multibyte
 * character load errors).
 *
 * @param at where the sequence starts
 * @param length how many bytes belong to it
 */
record Utf8Fault(int at, int length, int number) {

    static final int TOO_LONG_SEQUENCE = 1;
    static final int INCOMPLETE = 2;
    static final int BAD_FIRST_BYTE = 3;
    static final int BAD_TRAILING_BYTE = 4;
    static final int SURROGATE = 5;
    static final int BEYOND_UNICODE = 8;
    static final int NO_CODE_POINT = 9;

    BadValueException exception(byte[] source, int from) {
        StringBuilder bytes = new StringBuilder();
        for (int i = at; i < at + length; i++) {
            bytes.append(i == at ? "" : " ").append("%02x".formatted(source[i] & 0xff));
        }
        return new BadValueException(
                LoadErrorCode.INVALID_UTF8,
                "String contains invalid or unsupported UTF8 codepoints. Bad UTF8 hex sequence: %s (error %d)"
                        .formatted(bytes, number),
                at - from);
    }
}
