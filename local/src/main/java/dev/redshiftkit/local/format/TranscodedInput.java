package dev.redshiftkit.local.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Text of another encoding in UTF-8. */
abstract class TranscodedInput extends FilterInputStream {

    private static final int CHUNK = 1 << 14;

    private final byte[] encoded = new byte[CHUNK];
    private byte[] text = new byte[4 * CHUNK];
    private int at;
    private int end;
    private boolean isLast;

    TranscodedInput(InputStream encoded) {
        super(encoded);
    }

    /**
     * Writes text to {@code target}, which is large enough.
     *
     * @param isLast whether nothing comes behind these bytes
     * @return how many bytes were written
     */
    abstract int transcode(byte[] source, int count, boolean isLast, byte[] target);

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (at == end) {
            if (isLast) {
                return -1;
            }
            fill();
        }
        int count = Math.min(length, end - at);
        System.arraycopy(text, at, target, offset, count);
        at += count;
        return count;
    }

    private void fill() throws IOException {
        int count = in.readNBytes(encoded, 0, encoded.length);
        isLast = count < encoded.length;
        at = 0;
        end = transcode(encoded, count, isLast, text);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
