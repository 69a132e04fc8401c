package dev.redshiftkit.local.unload;

import java.io.IOException;
import java.io.OutputStream;

/** Makes the files of an UNLOAD. */
interface FileFormat {

    /** Returns the name of the format in the system tables. */
    String name();

    /** Returns the end of the files' names, with its dot, or nothing. */
    String extension();

    /** Whether slices without rows write files too. */
    boolean writesEmptyFiles();

    /** Returns the size at which a file is followed by another, given what the statement asks for. */
    default long rolloverBytes(long asked) {
        return asked;
    }

    /** Returns how many lines a file has besides its rows. */
    default int headerLines() {
        return 0;
    }

    RowFile open(CountedOutput target) throws IOException;

    /** What a file is written to, counting bytes. */
    final class CountedOutput extends OutputStream {
        private final OutputStream target;
        private long count;

        CountedOutput(OutputStream target) {
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
}
