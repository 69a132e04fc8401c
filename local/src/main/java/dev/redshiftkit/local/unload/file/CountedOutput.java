package dev.redshiftkit.local.unload.file;

import java.io.IOException;
import java.io.OutputStream;

/** What a file is written to, counting bytes. Closing it does nothing: whoever opened the file completes it. */
public final class CountedOutput extends OutputStream {

    private final OutputStream target;
    private long count;

    public CountedOutput(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int value) throws IOException {
        target.write(value);
        count++;
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        target.write(source, offset, length);
        count += length;
    }

    @Override
    public void flush() throws IOException {
        target.flush();
    }

    long count() {
        return count;
    }
}
