package dev.redshiftkit.local.format;

import java.io.InputStream;

/** Text in ISO 8859-1, all of whose bytes are the characters of their numbers. */
final class Latin1Input extends TranscodedInput {

    Latin1Input(InputStream encoded) {
        super(encoded);
    }

    @Override
    int transcode(byte[] source, int count, boolean isLast, byte[] target) {
        int size = 0;
        for (int i = 0; i < count; i++) {
            int character = source[i] & 0xff;
            if (character < 0x80) {
                target[size++] = (byte) character;
            } else {
                target[size++] = (byte) (0xC0 | (character >> 6));
                target[size++] = (byte) (0x80 | (character & 0x3F));
            }
        }
        return size;
    }
}
