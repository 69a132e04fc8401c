package dev.redshiftkit.local.fault;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that breaks after so many bytes. */
public final class CutOffInput extends FilterInputStream {

    private long left;

    public CutOffInput(InputStream input, long bytes) {
        super(input);
        left = bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        int count = read(single, 0, 1);
        return count < 0 ? count : single[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, (int) Math.min(length, Math.max(left, 1)));
        if (count > 0 && left == 0) {
            throw new IOException("the body ended early");
        }
        left -= Math.max(count, 0);
        return count;
    }

    @Override
    public long skip(long number) throws IOException {
        long skipped = super.skip(Math.min(number, left));
        left -= skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
