package dev.redshiftkit.local.storage;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/** Writes a draft and its MD5 in one pass. A writer that is closed before it was finished leaves nothing behind. */
final class ContentWriter implements AutoCloseable {

    private final Draft draft;
    private final OutputStream content;
    private final MessageDigest md5 = ETags.newMd5();
    private boolean ended;

    ContentWriter(Draft draft) {
        this.draft = draft;
        this.content = new DigestedOutput();
    }

    OutputStream content() {
        return content;
    }

    WrittenContent finish() throws IOException {
        if (ended) {
            throw new IllegalStateException("content was already committed or given up");
        }
        Content sealed = draft.seal();
        ended = true;
        return new WrittenContent(sealed, ETags.hex(md5.digest()));
    }

    @Override
    public void close() throws IOException {
        if (!ended) {
            ended = true;
            draft.discard();
        }
    }

    /** Closing it only flushes, as compressors close what they write to before the content is committed. */
    private final class DigestedOutput extends FilterOutputStream {

        DigestedOutput() {
            super(draft.output());
        }

        @Override
        public void write(int value) throws IOException {
            requireOpen();
            out.write(value);
            md5.update((byte) value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            requireOpen();
            out.write(bytes, offset, length);
            md5.update(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (!ended) {
                out.flush();
            }
        }

        private void requireOpen() throws IOException {
            if (ended) {
                throw new IOException("content was already committed or given up");
            }
        }
    }
}
